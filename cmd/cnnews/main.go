package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
)

func main() {
	// So that writing to a closed pipe is an error like others, which ends
	// a command in good order, and not the process.
	signal.Ignore(syscall.SIGPIPE)
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// The exit statuses.
const (
	exitOK          = 0
	exitFailed      = 1
	exitUsage       = 2
	exitInterrupted = 130 // as shells have it: 128 + SIGINT
)

// A command is one of the program's subcommands.
type command struct {
	name   string
	args   bilingual // what follows the name
	short  bilingual // what it does, in a line
	manual bilingual
	run    func(e *env, c command, args []string) int
}

// commands lists the subcommands in the order of the manual.
func commands() []command {
	return []command{
		parseCommand,
		explainCommand,
		serveCommand,
		diffCommand,
		dateCommand,
		sourceCommand,
		creditsCommand,
		datelineCommand,
		titleCommand,
		completionCommand,
		manCommand,
		versionCommand,
	}
}

// An env is the world of a command: its streams, and the context that an
// interrupt cancels.
type env struct {
	ctx  context.Context
	in   io.Reader
	out  io.Writer
	err  io.Writer
	lang langFlag // of messages to people

	commands []command
}

// run executes the program with the arguments after its name and gives its
// exit status.
func run(args []string, in io.Reader, out, err io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second interrupt kills

	e := &env{ctx: ctx, in: in, out: out, err: err, lang: environmentLang(), commands: commands()}
	if len(args) == 0 {
		io.WriteString(err, usage(e.lang))
		return exitUsage
	}
	switch args[0] {
	case "-h", "-help", "--help", "help":
		return e.help(args[1:])
	}
	for _, c := range e.commands {
		if c.name == args[0] {
			return c.run(e, c, args[1:])
		}
	}
	return parseCommand.run(e, parseCommand, args)
}

// help prints the manual of the command that args name, or the list of all.
func (e *env) help(args []string) int {
	if len(args) == 0 {
		return e.print(usage(e.lang))
	}
	for _, c := range e.commands {
		if c.name == args[0] {
			return e.print(c.help(e.lang))
		}
	}
	return e.misuse("help", messagef("no command %q", args[0]))
}

// usage is the overview of the program.
func usage(lang langFlag) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\n%s\n\n", lang.say("Cnnews reads Chinese news pages and prints their metadata as JSON."), lang.say("Usage:"))
	for _, c := range commands() {
		fmt.Fprintf(&b, "\tcnnews %s %s\n", padded(c.line(lang), 40), c.short.in(lang))
	}
	fmt.Fprintf(&b, "\tcnnews %s %s\n", padded(helpLine.in(lang), 40), lang.say("print a command's manual"))
	b.WriteString("\n" + usageEnd.in(lang))
	return b.String()
}

var helpLine = bilingual{"help [command]", "help [命令]"}

var usageEnd = bilingual{`The word parse may be left out, unless the first path is a command's name.
Flags come before paths.

The exit status is 0 if all went well, 1 if a page failed or the input or
output did, 2 if the arguments are wrong, and 130 after an interrupt. What was
printed before an interrupt is whole. That a pipe is closed by its reader
(cnnews … | head) ends the program and is no failure.
`, `parse 一词可以省略，除非第一个路径与命令同名。选项写在路径之前。

退出状态：一切正常为 0；有页面失败或读写出错为 1；参数有误为 2；被中断为
130。中断之前已输出的内容是完整的。读者关闭管道（cnnews … | head）会结束程
序，不算失败。
`}

// line is how a command is called.
func (c command) line(lang langFlag) string {
	return strings.TrimSpace(c.name + " " + c.args.in(lang))
}

// help is what cnnews help prints about a command.
func (c command) help(lang langFlag) string {
	return lang.say("Usage: ") + "cnnews " + c.line(lang) + "\n\n" + c.manual.in(lang)
}

// print writes text that was asked for.
func (e *env) print(s string) int {
	_, err := io.WriteString(e.out, s)
	return e.ended(err, exitOK)
}

// parseFlags reads args into fs. It reports whether the command is to go on,
// and if not, its status: help was asked for, or the flags are wrong.
func (e *env) parseFlags(c command, fs *flag.FlagSet, args []string) (status int, ok bool) {
	fs.SetOutput(io.Discard)
	switch err := fs.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return e.print(c.help(e.lang)), false
	case err != nil:
		return e.misuse(c.name, err), false
	}
	return exitOK, true
}

// misuse reports wrong arguments.
func (e *env) misuse(name string, err error) int {
	hint := "cnnews help " + name
	if name == "help" {
		hint = "cnnews help"
	}
	fmt.Fprintf(e.err, "cnnews %s: %s\n%s\n", name, e.lang.tell(err), e.lang.say("See '%s'.", hint))
	return exitUsage
}

// ended gives the exit status of a command that err stopped, or whose status
// it is if err is nil.
func (e *env) ended(err error, status int) int {
	switch {
	case err == nil:
		return status
	case errors.Is(err, context.Canceled):
		return exitInterrupted
	case errors.Is(err, syscall.EPIPE): // the reader has enough
		return status
	}
	fmt.Fprintf(e.err, "cnnews: %s\n", e.lang.tell(err))
	return exitFailed
}
