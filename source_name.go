package news

import (
	"strings"
	"unicode/utf8"
)

// unwrapAccount takes the quotes off a name and the service's name off an
// account: 某某 of 微信公众号“某某” and of “某某”微信公众号. An outlet's name before
// the service stays: 新华社“新华视点”微信公众号.
func unwrapAccount(name string) (bare string, account bool) {
	for {
		n := accountPrefix(name)
		t := strings.TrimLeft(name[n:], " 　:：-·@|/／")
		if n > 0 && t != "" && accountPrefix(t) == 0 {
			name, account = t, true
			continue
		}
		inner, m := quoted(name)
		if m == 0 {
			return name, account
		}
		rest := trimBlanks(name[m:])
		switch {
		case rest == "":
			name = inner
		case accountPrefix(rest) == len(rest):
			name, account = inner, true
		default:
			return name, account
		}
	}
}

// trimReport takes 据 and 报道 off an outlet: 据新华社报道.
func trimReport(name string) string {
	t := name[hasFold(name, "据"):]
	t = t[:len(t)-foldSuffixOf(t, reportWords)]
	if len(t) < len(name) && isKnownOutlet(t) {
		return t
	}
	return name
}

// reportWords say that an outlet reports.
var reportWords = wordsOf("综合报道", "报道", "消息", "电", "讯")

// noneWords make up, alone or together, the values that name no outlet.
var noneWords = wordsOf(
	"互联网", "网络", "网路", "网上", "本站", "本网站", "本网", "本报", "本刊", "本台", "本社", "网友", "原创", "未知", "不详", "佚名", "匿名", "其他", "其它",
	"投稿", "综合", "整理", "转载", "收集", "搜集", "采编", "编辑", "管理员", "站长", "小编", "编者", "作者", "暂无", "无", "资料图片", "资料图", "资料", "图文", "文章", "媒体", "公开",
	"自媒体", "推荐", "发布", "首发", "原作", "报道", "消息", "内容", "于", "自", "讯", "空", "读者投稿", "读者来稿", "用户上传", "网页截图", "视频截图", "截图", "企业供稿", "admin", "Admin", "null", "NULL", "none", "None", "undefined", "unknown",
	"Unknown", "user", "test",
)

// namesNone reports whether name names no outlet: 网络, 本站原创, 未知.
func namesNone(name string) bool {
	for name != "" {
		n := foldPrefixOf(name, noneWords)
		if n == 0 {
			r, m := utf8.DecodeRuneInString(name)
			if isHan(r) || isAlnum(r) {
				return false
			}
			n = m
		}
		name = name[n:]
	}
	return true
}

// splitOutlets gives the names of a list, nil if there is only one.
func splitOutlets(name string) []string {
	if listBreak(name) == len(name) && hasFold(name, "综合") == 0 {
		return nil
	}
	shown := name
	name = trimDigest(name)
	if name != shown && listBreak(name) == len(name) && strings.Contains(name, " ") {
		return strings.Fields(name)
	}
	if n := hasFoldSuffix(name, "等"); n > 0 {
		name = trimBlanks(name[:len(name)-n])
	}
	var list []string
	for len(name) > 0 {
		i := listBreak(name)
		if part := trimBlanks(name[:i]); part != "" {
			list = append(list, part)
		}
		name = name[i:]
		if r, n := utf8.DecodeRuneInString(name); n > 0 && r != '@' {
			name = name[n:]
		}
	}
	if len(list) < 2 {
		return nil
	}
	return list
}

// listBreak gives the place of the first separator of a list, or of the second
// @, in s; its length if there is none. Quotes and brackets hold together.
func listBreak(s string) int {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r >= 0x4e00 && r <= 0x9fff {
			i += n
			continue
		}
		switch fold(r) {
		case '、', ',', ';', '/':
			return i
		case '@', ' ':
			if i > 0 && strings.HasPrefix(s, "@") {
				return i
			}
		case '(', '[', '"':
			if _, m := quoted(s[i:]); m > 0 {
				n = m
			}
		}
		if r == '《' {
			if _, m := quoted(s[i:]); m > 0 {
				n = m
			}
		}
		i += n
	}
	return len(s)
}

// skipIssue passes the date or number of an issue before a title in 《》:
// 转自6月8日《山城日报》.
func skipIssue(s string, at int) int {
	for i, r := range s[at:] {
		switch fold(r) {
		case '年', '月', '日', '第', '期', '号', '版', ' ', '-', '.', '/', '(', ')':
			continue
		case '《', '[', '"':
			return at + i
		}
		if i > 32 || !isDigit(fold(r)) {
			break
		}
	}
	return at
}

// urlAt gives the http address at the head of s, "" if there is none.
func urlAt(s string) string {
	if !strings.HasPrefix(s, "http://") && !strings.HasPrefix(s, "https://") {
		return ""
	}
	end := strings.IndexFunc(s, func(r rune) bool {
		return r <= ' ' || r >= 0x7f || strings.ContainsRune("\"'<>()[]{}|\\^`,;", r)
	})
	if end < 0 {
		end = len(s)
	}
	url := strings.TrimRight(s[:end], ".?!:")
	if len(url) <= len("https://") {
		return ""
	}
	return url
}

// isAccountID reports whether what stands in brackets after an account is its
// id: chunkexue, ID：chunkexue, 微信号：chunkexue.
func isAccountID(s string) bool {
	n := accountPrefix(s)
	if n == 0 {
		n = max(hasFold(s, "ID"), hasFold(s, "id"), hasFold(s, "Id"))
	}
	s = strings.TrimLeft(s[n:], " 　:：")
	for _, r := range s {
		if !isAlnum(r) && r != '_' && r != '-' {
			return false
		}
	}
	return s != "" || n > 0
}

// isTemplate reports whether s begins with what a template left unfilled:
// {{source}}, ${source}, size="20".
func isTemplate(s string) bool {
	for i, r := range s {
		if !isAlnum(r) && r != '_' && r != ' ' && r != '-' {
			return r == '=' || r == '{' || r == '$' || r == '<' || r == '%' && i == 0
		}
	}
	return false
}
