package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/cnnews/news"
)

var diffCommand = command{
	name:  "diff",
	args:  bilingual{"[-fields FIELD,…] A.jsonl B.jsonl", "[-fields 字段,…] A.jsonl B.jsonl"},
	short: bilingual{"tell what changed between two runs", "比较两次运行的结果"},
	manual: bilingual{`Diff compares what two runs of parse printed for the same pages, as with two
releases of the program, and prints what changed: the page's path, and of each
field that differs the old value after - and the new one after +. Pages are
known by their path; a page that one run has alone is told. Of a list, as the
body and the credits are, the elements that are gone and new are printed, or ~
if only their order changed. The evidence is not compared unless asked for. A
last line counts the pages. The files hold JSON objects, one on a line or not,
and may be compressed by gzip; one of them may be - for standard input.

	$ cnnews diff before.jsonl after.jsonl
	pages/17.html
	  - source.name "海湾"
	  + source.name "海湾新闻网"
	compared 250, changed 1, only before 0, only after 0

The exit status is 0 if nothing changed, 1 if something did, and 2 if a file
cannot be read.

Flags:

	-fields FIELD,…
		which fields to compare, as for parse
`, `diff 比较两次运行 parse（例如用程序的两个版本）对同一批页面的输出，列出变
化：页面的路径，以及每个有变化的字段，- 之后是旧值，+ 之后是新值。页面按路径
对应；只有一次运行有的页面会另行指出。对于列表，如正文和署名，列出减少和增加
的元素；若只是顺序不同，则标 ~。evidence 只有点名时才比较。最后一行是页面数
的统计。文件里是 JSON 对象，占一行或多行均可，可以用 gzip 压缩；其中一个可以
是表示标准输入的 -。

	$ cnnews diff before.jsonl after.jsonl
	pages/17.html
	  - source.name "海湾"
	  + source.name "海湾新闻网"
	compared 250, changed 1, only before 0, only after 0

退出状态：没有变化为 0，有变化为 1，文件读不了为 2。

选项：

	-fields 字段,…
		比较哪些字段，写法与 parse 相同
`},
	run: runDiff,
}

// maxObject is how many bytes the JSON of a page may have: more than that of
// the longest page, and what is compressed has an end.
const maxObject = 4 * news.DefaultMaxBytes

var errLongObject = errors.New("object is too long")

// maxDiff is how much of a value is printed, in runes.
const maxDiff = 100

// A differ compares two runs.
type differ struct {
	*env
	fields fieldsFlag
	out    *bufio.Writer

	compared, changed, onlyAfter int
}

func runDiff(e *env, c command, args []string) int {
	d := differ{env: e, out: bufio.NewWriter(e.out)}
	fs := flag.NewFlagSet(c.name, flag.ContinueOnError)
	fs.Var(&d.fields, "fields", "")
	if status, ok := e.parseFlags(c, fs, args); !ok {
		return status
	}
	if fs.NArg() != 2 {
		return e.misuse(c.name, messagef("wants two files"))
	}
	before := make(map[string]json.RawMessage)
	err := e.eachPage(fs.Arg(0), func(path string, page json.RawMessage) error {
		before[path] = bytes.Clone(page)
		return nil
	})
	if err == nil {
		err = e.eachPage(fs.Arg(1), func(path string, page json.RawMessage) error {
			old, ok := before[path]
			if !ok {
				d.onlyAfter++
				_, err := fmt.Fprintf(d.out, "%s\n  + only after\n", printable(path))
				return err
			}
			delete(before, path)
			return d.compare(path, old, page)
		})
	}
	if err != nil {
		d.out.Flush()
		if status := e.ended(err, exitOK); status != exitFailed {
			return status
		}
		return exitUsage
	}
	return d.end(before)
}

// end tells of the pages that are left, and counts.
func (d *differ) end(before map[string]json.RawMessage) int {
	left := make([]string, 0, len(before))
	for path := range before {
		left = append(left, path)
	}
	slices.Sort(left)
	for _, path := range left {
		fmt.Fprintf(d.out, "%s\n  - only before\n", printable(path))
	}
	fmt.Fprintf(d.out, "compared %d, changed %d, only before %d, only after %d\n", d.compared, d.changed, len(left), d.onlyAfter)
	status := exitOK
	if d.changed+len(left)+d.onlyAfter > 0 {
		status = exitFailed
	}
	return d.ended(d.out.Flush(), status)
}

// eachPage calls do with the pages in a file that parse printed.
func (e *env) eachPage(file string, do func(path string, page json.RawMessage) error) error {
	in := interruptible(e.ctx, e.in)
	if file != stdin {
		f, err := os.Open(file)
		if err != nil {
			return err
		}
		defer f.Close()
		in = interruptible(e.ctx, f)
	}
	in, err := unzipped(in)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	limited := &io.LimitedReader{R: in}
	for d := json.NewDecoder(limited); ; {
		limited.N = maxObject
		var page json.RawMessage
		err := d.Decode(&page)
		if limited.N == 0 {
			err = errLongObject
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%s: byte %d: %w", file, d.InputOffset(), err)
		}
		var name pathName
		if err := json.Unmarshal(page, &name); err != nil {
			return fmt.Errorf("%s: byte %d: %w", file, d.InputOffset(), err)
		}
		if name.Bytes != nil {
			name.Path = string(name.Bytes)
		}
		if err := do(name.Path, page); err != nil {
			return err
		}
	}
}

// compare prints what changed in a page.
func (d *differ) compare(path string, before, after json.RawMessage) error {
	d.compared++
	var changes []string
	if !bytes.Equal(before, after) {
		old, err := decodePage(before)
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		now, err := decodePage(after)
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		changes = d.changes(old, now)
	}
	if len(changes) == 0 {
		return nil
	}
	d.changed++
	_, err := fmt.Fprintf(d.out, "%s\n  %s\n", printable(path), strings.Join(changes, "\n  "))
	return err
}

// decodePage decodes an object, its numbers as written.
func decodePage(page json.RawMessage) (map[string]any, error) {
	var m map[string]any
	dec := json.NewDecoder(bytes.NewReader(page))
	dec.UseNumber()
	return m, dec.Decode(&m)
}

// changes lists the differences of two pages in the order of fieldNames.
func (d *differ) changes(before, after map[string]any) []string {
	names := d.fields
	if names == nil {
		for _, name := range fieldNames {
			if !strings.Contains(name, ".") && name != "evidence" && name != "path" {
				names = append(names, name)
			}
		}
		names = append(names, "error")
	}
	var changes []string
	for _, name := range names {
		p := [][]string{strings.Split(name, ".")[1:]}
		top, _, _ := strings.Cut(name, ".")
		changes = appendChanges(changes, top, pick(before[top], p), pick(after[top], p))
	}
	return changes
}

// appendChanges adds the differences of two values: of objects those of their
// members.
func appendChanges(changes []string, name string, before, after any) []string {
	old, isObject := before.(map[string]any)
	now, isToo := after.(map[string]any)
	if (isObject || before == nil) && (isToo || after == nil) && (isObject || isToo) {
		var keys []string
		for k := range old {
			keys = append(keys, k)
		}
		for k := range now {
			if _, ok := old[k]; !ok {
				keys = append(keys, k)
			}
		}
		slices.Sort(keys)
		for _, k := range keys {
			changes = appendChanges(changes, name+"."+printable(k), old[k], now[k])
		}
		return changes
	}
	gone, come := elements(before), elements(after)
	if slices.Equal(gone, come) {
		return changes
	}
	lost, found := without(gone, come), without(come, gone)
	if len(lost)+len(found) == 0 {
		return append(changes, "~ "+name)
	}
	for _, s := range lost {
		changes = append(changes, "- "+name+" "+s)
	}
	for _, s := range found {
		changes = append(changes, "+ "+name+" "+s)
	}
	return changes
}

// elements gives the texts of a list's elements, or of the one value.
func elements(value any) []string {
	list, ok := value.([]any)
	if !ok && value != nil {
		list = []any{value}
	}
	texts := make([]string, len(list))
	for i, v := range list {
		text, err := marshal(v)
		if err != nil {
			text = []byte("?") // decoded JSON has a text
		}
		texts[i] = string(text)
	}
	return texts
}

// without gives the elements of a that b has not, as often as it has not,
// each cut to what is printed.
func without(a, b []string) []string {
	count := make(map[string]int)
	for _, s := range b {
		count[s]++
	}
	var left []string
	for _, s := range a {
		if count[s]--; count[s] < 0 {
			if runes := []rune(s); len(runes) > maxDiff {
				s = string(runes[:maxDiff]) + "…"
			}
			left = append(left, harmless(s))
		}
	}
	return left
}
