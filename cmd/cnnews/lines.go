package main

import (
	"bufio"
	"bytes"
	"errors"
	"flag"
	"io"

	"github.com/cnnews/news"
)

// linesManual ends the manuals of the commands that answer lines.
var linesManual = bilingual{`The lines are read from standard input. For each exactly one line is printed, a
JSON value, without waiting for the next. An error in a line is an answer,
{"error":"…"}, and no failure of the command.

Flags:

	-ref TIME
		the time that relative dates and dates without a year count from, as
		2006-01-02T15:04:05+08:00 or 2006-01-02 [15:04[:05]] in +08:00
`, `文字行从标准输入读取，每行输出恰好一行 JSON 值，不等下一行。某一行有误也是一
种回答，即 {"error":"…"}，不算命令失败。

选项：

	-ref 时间
		供相对日期和没有年份的日期推算的时间，写作 2006-01-02T15:04:05+08:00，或
		2006-01-02 [15:04[:05]]（东八区）
`}

// A stringParser reads a value from a string. Its error is news.ErrAbsent
// where there is none.
type stringParser func(p *news.Parser, s string) (any, error)

// answerer makes a command's run of a string parser.
func answerer(parse stringParser) func(*env, command, []string) int {
	return func(e *env, c command, args []string) int {
		var p news.Parser
		fs := flag.NewFlagSet(c.name, flag.ContinueOnError)
		fs.Var((*refFlag)(&p.Reference), "ref", "")
		if status, ok := e.parseFlags(c, fs, args); !ok {
			return status
		}
		if fs.NArg() > 0 {
			return e.misuse(c.name, messagef("unexpected %q: the lines are read from standard input", fs.Arg(0)))
		}
		err := e.answerLines(func(line string) (any, error) { return parse(&p, line) })
		return e.ended(err, exitOK)
	}
}

// flushSize is how many bytes of answers are kept for one write.
const flushSize = 64 << 10

// answerLines prints the answer to each line of the input. Only whole lines
// are written, and all there are before it waits for input.
func (e *env) answerLines(answer func(line string) (any, error)) error {
	in := bufio.NewReaderSize(interruptible(e.ctx, e.in), 64<<10)
	var out bytes.Buffer
	for {
		line, readErr := readLine(in, news.DefaultMaxBytes)
		if readErr == nil || readErr == errLongLine {
			appendAnswer(&out, line, readErr, answer)
			readErr = nil
		}
		if readErr != nil || out.Len() >= flushSize || in.Buffered() == 0 {
			if _, err := out.WriteTo(e.out); err != nil {
				return err
			}
		}
		if readErr == io.EOF {
			return nil
		}
		if readErr != nil {
			return readErr
		}
	}
}

// appendAnswer adds to out the line of JSON that answers a line, whose
// reading may have failed.
func appendAnswer(out *bytes.Buffer, line string, err error, answer func(string) (any, error)) {
	var value any
	if err == nil {
		value, err = answer(line)
	}
	switch {
	case errors.Is(err, news.ErrAbsent):
		value = nil
	case err != nil:
		value = failure{err.Error()}
	}
	text, err := marshal(value)
	if err != nil {
		text, _ = marshal(failure{err.Error()})
	}
	out.Write(append(text, '\n'))
}

var errLongLine = errors.New("line is too long")

// readLine gives the next line without its end, which the last one need not
// have. The error is io.EOF after the last; a line of more than limit bytes
// is passed over with errLongLine.
func readLine(r *bufio.Reader, limit int) (string, error) {
	var line []byte
	n := 0 // bytes read, kept or not
	for {
		part, err := r.ReadSlice('\n')
		n += len(part)
		if n <= limit {
			line = append(line, part...)
		}
		if err == bufio.ErrBufferFull {
			continue
		}
		if err != nil && (err != io.EOF || n == 0) {
			return "", err
		}
		break
	}
	if n > limit {
		return "", errLongLine
	}
	line = bytes.TrimSuffix(line, []byte("\n"))
	return string(bytes.TrimSuffix(line, []byte("\r"))), nil
}
