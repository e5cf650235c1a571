package main

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/cnnews/news"
)

// messages are what the program tells people, beside the manuals of the
// commands. What programs read is in English only.
var messages = [...]bilingual{
	// the overview
	{"Cnnews reads Chinese news pages and prints their metadata as JSON.", "cnnews 读取中文新闻页面，以 JSON 输出其元数据。"},
	{"Usage:", "用法："},
	{"print a command's manual", "输出某个命令的手册"},

	{"Usage: ", "用法："},
	{"one of %s", "可选 %s"},
	{"print a manual", "输出手册"},
	{"read Chinese news pages and print their metadata", "读取中文新闻页面，输出其元数据"},

	// arguments
	{"See '%s'.", "参见“%s”。"},
	{"no command %q", "没有命令 %q"},
	{"no path given", "没有给出路径"},
	{"%s after a path: flags come first, and a file of this name is ./%[1]s", "%s 出现在路径之后：选项应写在前面；若文件就叫此名，请写成 ./%[1]s"},
	{"-jobs %d: there must be one", "-jobs %d：至少为 1"},
	{"-max-bytes %d: there must be one", "-max-bytes %d：至少为 1"},
	{"-url is for one page", "-url 只用于单个页面"},
	{"-fields is for json, jsonl and csv, not %s", "-fields 只用于 json、jsonl 和 csv，不用于 %s"},
	{"takes no arguments", "不接受参数"},
	{"wants one page", "需要一个页面"},
	{"wants two files", "需要两个文件"},
	{"wants bash, zsh or fish", "需要 bash、zsh 或 fish"},
	{"unexpected %q", "多余的 %q"},
	{"unexpected %q: the lines are read from standard input", "多余的 %q：文字行从标准输入读取"},
	{"not a time as 2006-01-02T15:04:05+08:00 or 2006-01-02 [15:04[:05]]", "不是 2006-01-02T15:04:05+08:00 或 2006-01-02 [15:04[:05]] 形式的时间"},
	{"not json, jsonl, text, csv or markdown", "不是 json、jsonl、text、csv 或 markdown"},
	{"not en or zh", "不是 en 或 zh"},
	{"no field %q", "没有字段 %q"},

	// the course of a run
	{"parsed %d, failed %d, skipped %d in %v%s", "解析 %d，失败 %d，略过 %d，用时 %v%s"},
	{", interrupted", "，被中断"},
	{", output closed", "，输出已关闭"},
	{", output failed", "，输出失败"},
	{"%d pages, %d failed", "%d 页，失败 %d"},
	{"serving http://%s/", "正在服务 http://%s/"},
}

// causes are the errors that have words of their own in Chinese.
var causes = [...]struct {
	err     error
	chinese string
}{
	{news.ErrEmpty, "页面没有内容"},
	{news.ErrBinary, "不是文本"},
	{news.ErrTooLarge, "页面过大"},
	{news.ErrEncoding, "无法识别编码"},
	{fs.ErrNotExist, "文件不存在"},
	{fs.ErrPermission, "没有权限"},
}

// say gives a message with its arguments in a language.
func (f langFlag) say(format string, args ...any) string {
	if f == chinese {
		for i := range messages {
			if messages[i].english == format {
				format = messages[i].chinese
				break
			}
		}
	}
	if len(args) == 0 {
		return format
	}
	return fmt.Sprintf(format, args...)
}

// A message is an error that is one of messages.
type message struct {
	format string
	args   []any
}

func messagef(format string, args ...any) error { return &message{format, args} }

func (m *message) Error() string { return english.say(m.format, m.args...) }

// tell gives what an error says in a language.
func (f langFlag) tell(err error) string {
	var m *message
	switch {
	case f != chinese:
		return err.Error()
	case errors.As(err, &m):
		return f.say(m.format, m.args...)
	}
	for _, c := range causes {
		if errors.Is(err, c.err) {
			var path *fs.PathError
			if errors.As(err, &path) {
				return path.Path + "：" + c.chinese
			}
			return c.chinese
		}
	}
	return f.tellFlag(err.Error())
}

// tellFlag translates the errors of the package flag, which are texts only.
func (f langFlag) tellFlag(s string) string {
	if name, ok := strings.CutPrefix(s, "flag provided but not defined: "); ok {
		return "没有选项 " + name
	}
	if name, ok := strings.CutPrefix(s, "flag needs an argument: "); ok {
		return "选项 " + name + " 需要一个值"
	}
	if rest, ok := strings.CutPrefix(s, "invalid value "); ok {
		value, rest, _ := strings.Cut(rest, " for flag ")
		name, why, _ := strings.Cut(rest, ": ")
		for i := range messages {
			if messages[i].english == why {
				why = messages[i].chinese
			}
		}
		return fmt.Sprintf("选项 %s 的值 %s 有误：%s", name, value, why)
	}
	return s
}
