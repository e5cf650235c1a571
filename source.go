package news

import (
	"strings"
	"unicode/utf8"
)

// ParseSource reads the outlet that s credits: an info line, a bracket or a
// line at the foot of an article, UTF-8.
//
//	source    = label separator value
//	label     = [ kind of text ] ( 来源 | 稿源 | 出处 | 转自 | 转载自 | 摘自 | 原载 | 来自 … )
//	separator = ":" | "|" | "/" | "-" | "】" | blank
//	value     = outlet { ( "、" | "，" | ";" ) outlet } | "【" value "】" | “value”
//
// in either script and width, also stretched (来 源). A blank or nothing at all
// separates only if what follows is surely an outlet (来源CSDN). The value ends
// where a date, a counter, a button or the label of an author or an editor
// begins. Name is the value as printed, without the quotes, 微信公众号 or the
// account's id around it; of several outlets Outlets is the list. URL is the
// http address that stands with the name. A date with nothing but a widely
// known outlet beside it counts as a source without a label. Where s has
// entities that were escaped twice, the error's Input is s after [Clean].
//
// The error is a [*ParseError] that wraps ErrAbsent if there is no label, one
// that credits something else (图片来源, 数据来源, 注明“来源：…”), or nothing after
// it, and ErrNoOutlet if what follows names no outlet (网络, 未知, 本站原创);
// Raw, and URL if there is one, are then set.
func ParseSource(s string) (Source, error) { return new(Parser).ParseSource(s) }

// ParseSource is the function [ParseSource]; no setting changes what it reads.
func (p *Parser) ParseSource(s string) (Source, error) {
	if strings.IndexByte(s, '&') >= 0 {
		s = Clean(s)
	}
	src, _, end, err := parseSource(s)
	if err != nil {
		return src, &ParseError{Op: "source", Input: s, Offset: end, Err: err}
	}
	return src, nil
}

// IsZero reports whether s says nothing at all.
func (s Source) IsZero() bool {
	return s.Name == "" && s.Kind == "" && s.URL == "" && s.Raw == "" && len(s.Outlets) == 0
}

// String gives the source as an info line prints it, 来源：经济日报, which
// ParseSource reads back; "" if there is no name.
func (s Source) String() string {
	if s.Name == "" {
		return ""
	}
	return "来源：" + s.Name
}

// mayHoldSource reports whether s has a character that every label of a source
// has one of. It is cheap, and never wrong when it says no.
func mayHoldSource(s string) bool {
	for i := 0; i+2 < len(s); i++ {
		if c := s[i]; c < 0xe5 || c > 0xe9 || s[i+1]&0xc0 != 0x80 {
			continue
		}
		switch s[i : i+3] {
		case "源", "自", "载", "載", "处", "處", "刊", "首":
			return true
		}
		i += 2
	}
	return false
}

// parseSource finds the source in s. From start to end stand its label and
// value; with an error, one of ErrAbsent and ErrNoOutlet, end is where the value
// is, or was expected.
func parseSource(s string) (src Source, start, end int, err error) {
	if !mayHoldSource(s) {
		return loneSource(s)
	}
	found, end, err := sourceValue{}, len(s), ErrAbsent
	for at := 0; at < len(s); {
		label, ok := nextSourceLabel(s, at)
		if !ok {
			break
		}
		at = label.value
		value := label.read(s)
		switch {
		case value.err == nil && (err != nil || found.label.rule == labelAsked):
			found, err = value, nil
		case value.err == ErrNoOutlet && err == ErrAbsent:
			found, err = value, ErrNoOutlet
		case value.err != nil && err == ErrAbsent && found.label.value == 0:
			found, end = value, value.end
		}
		if err == nil && found.label.rule != labelAsked {
			break
		}
	}
	switch err {
	case nil:
		return found.source(s), found.label.start, found.end, nil
	case ErrNoOutlet:
		return Source{Raw: s[found.label.start:found.end], URL: found.url}, found.label.start, found.start, err
	}
	if found.label.value == 0 {
		return loneSource(s)
	}
	return Source{}, found.label.start, end, err
}

// loneSource reads a string without a label: a date and a widely known outlet,
// in either order, and nothing else but what may follow an outlet.
func loneSource(s string) (src Source, start, end int, err error) {
	if !mayHoldNumber(s) {
		return Source{}, 0, len(s), ErrAbsent
	}
	date, at := skipDate(s)
	n, kind := lookupOutlet(s[at:])
	if n == 0 {
		return Source{}, 0, len(s), ErrAbsent
	}
	start, end = at, at+n
	if rest := trimLeft(s[end:]); rest != "" {
		bar := fold(leadRune(rest)) == '|'
		if bar {
			rest = trimLeft(strings.TrimLeft(rest, "|｜丨│"))
		}
		if dateAt(rest) {
			date = hasDate
		} else if !bar && !stopAt(rest, apart) {
			return Source{}, 0, len(s), ErrAbsent
		}
	}
	if date == noDate {
		return Source{}, 0, len(s), ErrAbsent
	}
	return Source{Name: s[start:end], Kind: kind, Raw: s[start:end]}, start, end, nil
}

// mayHoldNumber reports whether a digit, or what a date in Chinese numerals
// begins with, could stand in s.
func mayHoldNumber(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; isDigit(rune(c)) || c == 0xef { // ０
			return true
		}
	}
	return strings.Contains(s, "二")
}

// A labelRule says what a label needs after it.
type labelRule int

const (
	labelNoun  labelRule = iota // after a colon anything, else an outlet
	labelVerb                   // the same, and a date may come first: 摘自6月8日《…》
	labelFrom                   // only what is surely an outlet: 来自北京 is none
	labelAsked                  // a wish (转载请注明来源：…): if there is no other
	labelGlued                  // a noun behind a channel or an outlet: only a known outlet
)

// sourceLabels, the longer before its beginning.
var sourceLabels = rulesOf([]wordRule[labelRule]{
	{"来源", labelNoun}, {"来自", labelFrom}, {"稿源", labelNoun}, {"出处", labelNoun},
	{"转载自", labelVerb}, {"转载于", labelVerb}, {"转载", labelNoun}, {"转自", labelVerb}, {"转引自", labelVerb},
	{"摘自", labelVerb}, {"摘编自", labelVerb}, {"摘录自", labelVerb}, {"节选自", labelVerb}, {"选自", labelVerb},
	{"原载于", labelVerb}, {"原载", labelVerb}, {"原刊于", labelVerb}, {"原刊", labelNoun},
	{"首发于", labelFrom}, {"刊载于", labelFrom}, {"刊于", labelFrom}, {"整理自", labelVerb}, {"编译自", labelVerb}, {"编自", labelVerb},
})

// mayStartLabel reports whether a source's label can begin with r.
func mayStartLabel(r rune) bool {
	switch r {
	case '来', '來', '稿', '出', '转', '轉', '摘', '节', '節', '选', '選', '原', '首', '刊', '整', '编', '編':
		return true
	}
	return false
}

// labelTails may stand between 来源 and the separator.
var labelTails = wordsOf("网站", "单位", "媒体", "机构", "平台", "渠道", "部门", "站点", "于", "自")

// labelKinds are the words that a label may follow without a blank: 文章来源.
var labelKinds = wordsOf(
	"文章", "稿件", "消息", "信息", "新闻", "本文", "内容", "原文", "文稿", "来稿", "本稿", "资讯", "转载", "作品", "全文", "文字", "图文",
	"文图", "发布", "报道", "该文", "此文", "以上", "首发", "编译", "摘编", "综合", "媒体", "网站", "通稿", "原稿", "译文", "转",
)

// textKinds are those that the article itself goes by, so that 来自 after them is
// no mention.
var textKinds = wordsOf("本文", "文章", "内容")

// otherKinds are what else has a source (图片来源, 数据来源): no outlet of the
// article.
var otherKinds = wordsOf(
	"图片", "图", "视频", "照片", "数据", "资料", "素材", "音频", "声音", "影像", "影片", "画面", "截图", "封面", "海报", "图表", "表",
	"制图", "漫画", "插画", "插图", "相片", "线索", "题图", "背景", "公告", "案例", "参考", "资金", "收入", "经费", "摄影", "材料", "食材",
	"货", "主要", "部分", "图像",
)

// beforeLabel are the ends of what an info line glues to a label: 8日来源：….
var beforeLabel = wordsOf(
	"年", "月", "日", "时", "分", "秒", "点", "次", "人", "条", "人次", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "上午", "下午",
	"评论", "阅读", "打印", "收藏", "分享", "参与", "字体", "字号", "大", "中", "小", "佚名", "匿名", "浏览", "点击", "关闭", "声明", "正文", "论坛",
	"综合", "作者", "编辑", "记者", "关注", "举报", "阅读量", "点赞",
)

// authorLabels stand before a name to which a label may be glued: 作者：张三来源：….
var authorLabels = wordsOf("作者", "编辑", "责编", "记者", "撰文", "通讯员", "文", "责任编辑", "发布人", "发布者", "录入", "上传")

// A sourceLabel is a label found in a string: where it begins, where its value
// would, and what separates them.
type sourceLabel struct {
	start, value int
	rule         labelRule
	separator    labelSeparator
}

// A labelSeparator says how plainly a label is one.
type labelSeparator int

const (
	separatorNone  labelSeparator = iota // the value follows at once
	separatorBlank                       // only a blank
	separatorMark                        // a colon, a bar, a slash
)

// nextSourceLabel finds the first label in s that begins at or after from.
func nextSourceLabel(s string, from int) (label sourceLabel, ok bool) {
	for i, r := range s[from:] {
		if r < utf8.RuneSelf || !mayStartLabel(r) {
			continue
		}
		at := from + i
		for _, word := range sourceLabels.heads.of(fold(r)) {
			n := hasSpread(s[at:], word)
			if n == 0 {
				continue
			}
			start, rule, ok := labelContext(s, at, sourceLabels.rules[word])
			if !ok {
				break
			}
			label = sourceLabel{start: start, rule: rule}
			label.value, label.separator = skipSeparator(s, at+n)
			return label, true
		}
	}
	return sourceLabel{}, false
}

// labelContext judges by what stands before it whether the word at s[at:] is a
// label, and where the label begins: at 文章 in 文章来源.
func labelContext(s string, at int, rule labelRule) (start int, r labelRule, ok bool) {
	run := hanRunBefore(s, at)
	if run == "" {
		return at, rule, !labelDisowned(s[:at])
	}
	if n := foldSuffixOf(run, labelKinds); n > 0 {
		start = at - n
		if rule == labelFrom && foldSuffixOf(run, textKinds) > 0 {
			rule = labelVerb
		}
		return start, rule, !labelDisowned(s[:start])
	}
	if n := hasFoldSuffix(run, "请注明"); n > 0 && rule == labelNoun && !strings.Contains(s[:at], "凡") {
		return at - n, labelAsked, true
	}
	switch {
	case foldSuffixOf(run, otherKinds) > 0, rule == labelFrom:
		return 0, 0, false
	case foldSuffixOf(run, beforeLabel) > 0, namesAuthor(s[:at-len(run)], run):
		return at, rule, true
	case isChannelName(run), outletKind(run) == SourceSite, outletKind(run) == SourceNewspaper:
		return at, labelGlued, true
	}
	return 0, 0, false
}

// labelDisowned reports whether what stands before a label makes it another
// thing's: 图片 / 来源, 注明“来源….
func labelDisowned(before string) bool {
	t := trimBlanks(before)
	if t == "" {
		return false
	}
	r, n := utf8.DecodeLastRuneInString(t)
	switch fold(r) {
	case '"', '[', '\'':
		t = trimBlanks(t[:len(t)-n])
		return hasFoldSuffix(t, "注明") > 0 || hasFoldSuffix(t, "标明") > 0 || hasFoldSuffix(t, "标注") > 0 ||
			hasFoldSuffix(t, "注明为") > 0 || hasFoldSuffix(t, "注明:") > 0
	case '/', '(', '|', '、', '和', '及':
		t = trimBlanks(t[:len(t)-n])
	}
	return foldSuffixOf(t, pictureKinds) > 0 && hasFoldSuffix(t, "文/图") == 0 && hasFoldSuffix(t, "组图") == 0
}

// pictureKinds, with a mark behind, have a label's source for their own.
var pictureKinds = wordsOf("图片", "图", "视频", "照片", "数据", "题图", "资料", "素材")

// namesAuthor reports whether run, glued to a label, is or ends in the name of
// an author: 作者：张三来源, 作者张三来源.
func namesAuthor(before, run string) bool {
	if n := foldPrefixOf(run, authorLabels); n > 0 && len(run)-n <= 4*len("张") {
		return true
	}
	t := strings.TrimRight(trimBlanks(before), ":：/|丨 　")
	if len(t) == len(before) || len(run) > 4*len("张") {
		return false
	}
	return foldSuffixOf(t, authorLabels) > 0
}

// hanRunBefore gives the ideographs directly before s[at:], at most twelve.
func hanRunBefore(s string, at int) string {
	start := at
	for range 12 {
		r, n := utf8.DecodeLastRuneInString(s[:start])
		if n == 0 || !isHan(r) {
			break
		}
		start -= n
	}
	return s[start:at]
}

// skipSeparator gives where the value after a label that ends at s[at:] begins.
func skipSeparator(s string, at int) (value int, sep labelSeparator) {
	at += foldPrefixOf(s[at:], labelTails)
	var mark rune
	for i, r := range s[at:] {
		f := fold(r)
		switch {
		case f == ' ' || isUnseen(r):
			sep = max(sep, separatorBlank)
			continue
		case f == ':':
		case (f == '|' || f == '/' || f == '-' || f == ']') && (mark == 0 || mark == f && f == '-'):
		default:
			return at + i, sep
		}
		mark, sep = f, separatorMark
	}
	return len(s), sep
}

// hasSpread is hasFold for a label that may be stretched by blanks (来 源).
func hasSpread(s, entry string) int {
	i := 0
	for _, want := range entry {
		for i > 0 && i < len(s) {
			r, n := utf8.DecodeRuneInString(s[i:])
			if !isBlank(r) && !isUnseen(r) {
				break
			}
			i += n
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if n == 0 || r != want && fold(r) != want {
			return 0
		}
		i += n
	}
	return i
}
