package news

import (
	"strings"
	"unicode/utf8"
)

// A dateKind says what a date is the date of, by the words around it.
type dateKind uint8

const (
	dateUnlabelled   dateKind = iota
	datePublished             // 发布时间, 发表于, 日期
	dateModified              // 更新时间, 修改于
	dateLastModified          // 最后更新: not the first publication, even if there is no other
	dateOther                 // 今天是, 截止, 农历: of something else
	dateEvent                 // 会议时间, 举办于: likewise, but only with a word of time
	dateNumber                // 编号, 电话: if it is a date at all
)

// stemKind gives what a word of two characters says about the date behind it,
// alone or with 时间, 日期 or 于.
func stemKind(stem string) dateKind {
	switch stem {
	case "发布", "发表", "发稿", "发文", "发刊", "发行", "出版", "刊登", "刊发", "刊载", "首发", "见报",
		"上传", "上线", "投稿", "来稿", "张贴", "发帖", "发贴", "公布", "公开", "公告", "播发", "签发", "报道", "报导",
		"添加", "录入", "创建", "创作", "提交", "撰文", "发送", "推送", "发出", "转载":
		return datePublished
	case "更新", "修改", "修订", "修正", "变更", "改动", "编修":
		return dateModified
	case "今天", "今日", "现在", "当前", "目前", "系统", "本地", "截至", "截止", "农历", "阴历", "旧历", "夏历":
		return dateOther
	case "打印", "抓取", "生成", "访问", "下载", "截图", "快照", "登录", "注册",
		"活动", "会议", "比赛", "开赛", "开球", "报名", "开庭", "宣判", "举办", "举行", "召开", "考试", "播出", "首播",
		"上映", "开播", "有效", "生效", "实施", "施行", "执行", "成立", "创刊", "创立", "始建", "建于", "出生", "开放",
		"营业", "办公", "受理", "咨询", "拍摄", "开标", "招标", "投标", "截稿", "直播", "回复", "评论", "跟帖", "留言",
		"开始", "结束", "到期", "上市", "发售", "预约", "演出", "展览", "开幕", "闭幕", "案发", "事发":
		return dateEvent
	case "编号", "文号", "案号", "证号", "书号", "刊号", "电话", "传真", "邮编", "热线", "手机", "备案", "编码", "代码", "标识",
		"标准", "股票", "许可", "型号", "版本", "订单", "账号", "群号":
		return dateNumber
	}
	return dateUnlabelled
}

// englishLabels lists the words that end an English label.
var englishLabels = []struct {
	word string
	kind dateKind
}{
	{"published", datePublished}, {"posted", datePublished}, {"released", datePublished}, {"created", datePublished},
	{"pubdate", datePublished}, {"pubtime", datePublished}, {"date", datePublished}, {"time", datePublished},
	{"updated", dateModified}, {"modified", dateModified}, {"edited", dateModified}, {"lastmod", dateModified},
	{"no", dateNumber}, {"tel", dateNumber}, {"id", dateNumber}, {"qq", dateNumber}, {"iso", dateNumber},
}

// labelBefore reads the label that ends at start, back to from, and gives where
// it begins: at start, or before the marks in front of it, if there is none.
func labelBefore(s string, from, start int) (kind dateKind, at int) {
	at = start
	for at > from {
		r, n := utf8.DecodeLastRuneInString(s[from:at])
		if !isBlank(r) && !isUnseen(r) && !strings.ContainsRune(":：([（【〔［《<|｜丨\"'“‘=-–—", r) {
			break
		}
		at -= n
	}
	if at == from {
		return dateUnlabelled, at
	}
	if isLetterByte(s[at-1]) {
		return englishLabel(s, from, at)
	}
	begin, han := at, 0
	for begin > from && han < 8 {
		r, n := utf8.DecodeLastRuneInString(s[from:begin])
		if !isHan(r) {
			break
		}
		begin -= n
		han++
	}
	if han == 0 {
		return dateUnlabelled, at
	}
	end := endsOpen
	if next, _ := utf8.DecodeRuneInString(s[at:]); next == ':' || next == '：' {
		end = endsInColon
	}
	return hanLabel(foldString(s[begin:at]), end), at
}

// hanLabel gives the kind of a text that ends with a label: 发布时间, 发表于,
// 最后更新, 今天是. Colon says whether one stood behind it.
func hanLabel(tail string, colon labelEnd) dateKind {
	stem := tail
	for _, particle := range []string{"于", "在", "是", "为", "时间", "日期", "时刻", "日", "的"} {
		stem = strings.TrimSuffix(stem, particle)
	}
	two := lastTwo(stem)
	kind := stemKind(two)
	before := strings.TrimSuffix(stem, two)
	marked := stem != tail || colon == endsInColon
	switch {
	case two == "编辑" && stem != tail:
		kind = dateModified
	case stem == "" && stem != tail: // 时间：
		return datePublished
	case kind == dateEvent && marked, stem != tail && (strings.HasSuffix(stem, "生") || strings.HasSuffix(stem, "摄")), strings.HasSuffix(stem, "截止到"):
		return dateOther
	case kind == dateEvent:
		return dateUnlabelled
	}
	if kind == dateModified && (strings.HasSuffix(before, "最后") || strings.HasSuffix(before, "最近") || strings.HasSuffix(before, "上次")) {
		return dateLastModified
	}
	return kind
}

// A labelEnd says how a label ends.
type labelEnd uint8

const (
	endsOpen labelEnd = iota
	endsInColon
)

// lastTwo gives the last two characters of a Chinese word.
func lastTwo(s string) string { return s[max(0, len(s)-2*len("字")):] }

// englishLabel reads Published, Posted on, Last updated: and the like.
func englishLabel(s string, from, at int) (dateKind, int) {
	word := func(end int) string {
		begin := end
		for begin > from && isLetterByte(s[begin-1]) {
			begin--
		}
		return s[begin:end]
	}
	w := word(at)
	begin := at - len(w)
	if strings.EqualFold(w, "on") || strings.EqualFold(w, "at") {
		end := len(strings.TrimRight(s[:begin], " "))
		if end < from {
			return dateUnlabelled, at
		}
		w = word(end)
		begin = end - len(w)
	}
	for i := range englishLabels {
		l := &englishLabels[i]
		if !strings.EqualFold(w, l.word) {
			continue
		}
		before := strings.TrimRight(s[from:begin], " ")
		if l.kind == dateModified && len(before) >= 4 && strings.EqualFold(before[len(before)-4:], "last") {
			return dateLastModified, begin
		}
		return l.kind, begin
	}
	return dateUnlabelled, at
}

// trailers lists what stands behind a date to say what it is the date of.
var trailers = []struct {
	word string
	kind dateKind
}{
	{"编辑", dateModified}, {"最后更新", dateLastModified}, {"最后修改", dateLastModified}, {"更新", dateModified}, {"修改", dateModified},
	{"发布", datePublished}, {"发表", datePublished}, {"刊登", datePublished}, {"刊发", datePublished}, {"首发", datePublished},
	{"起", dateOther}, {"止", dateOther}, {"截止", dateOther}, {"以来", dateOther}, {"之前", dateOther}, {"前", dateOther},
	{"之后", dateOther}, {"以后", dateOther}, {"至今", dateOther}, {"开始", dateOther}, {"生效", dateOther}, {"实施", dateOther},
	{"施行", dateOther}, {"期间", dateOther}, {"出生", dateOther}, {"摄", dateOther}, {"举行", dateOther}, {"举办", dateOther},
	{"召开", dateOther}, {"成立", dateOther}, {"上映", dateOther}, {"开幕", dateOther}, {"播出", dateOther},
}

// trailerHeads are the first characters of the trailers.
const trailerHeads = "编最更修发刊首起止截以之前至开生实施期出摄举召成上播"

// trailer reads the word behind a date. One that is the label of the next
// value is not taken.
func (c *scanner) trailer() dateKind {
	start := c.i
	blank := c.blanks()
	if r := c.peek(); r >= utf8.RuneSelf && strings.ContainsRune(trailerHeads, r) {
		for i := range trailers {
			t := &trailers[i]
			if (!blank || t.kind != dateOther) && c.accept(t.word) {
				if !c.labelsNext(t.kind, blank) && (t.word != "编辑" || c.ends(c.i)) {
					return t.kind
				}
				break
			}
		}
	}
	c.i = start
	return dateUnlabelled
}

// labelsNext reports whether the trailer that was just read belongs to what
// follows: 更新：, 更新时间, 发布者, and 更新 between two dates if a blank is
// before it or none behind.
func (c cursor) labelsNext(kind dateKind, blankBefore bool) bool {
	blank := c.blanks()
	switch r := c.peek(); r {
	case ':', '时', '日', '于', '|', '人', '者', '单', '机', '部':
		return kind != dateOther
	default:
		_, number := digit(r)
		return number && (blankBefore || !blank)
	}
}
