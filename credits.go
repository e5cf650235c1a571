package news

import "strings"

// ParseCredits reads the people that a byline credits, with the default
// settings; see [Parser.ParseCredits].
func ParseCredits(s string) ([]Credit, error) { return new(Parser).ParseCredits(s) }

// ParseCredits reads the people that a byline, an editor line or an info line
// credits, in their order and each once. The forms are
//
//	[outlet] title names [title names …]    （经济日报记者 张三 李四 通讯员 王五）
//	label mark names …                      来源：某报 作者：张三 责任编辑：李四
//	names title                             张三/文 李四 摄, 王五／台北報導
//	names                                   （张三 李四）
//
// A title holds for all names up to the next. Names may be stretched (李 景),
// run together (张三李四王五六), of several parts (买买提·艾力) or, after a
// label, Latin and pen names. Names keep their characters, without the blanks
// of typesetting.
//
// Of prose only the byline at its head or foot is read. A string that credits
// nobody gives [ErrAbsent]: the people whom the news is about, a title without
// a name, codes of editors, desks, accounts and 佚名 or 网友 are no credits.
func (p *Parser) ParseCredits(s string) ([]Credit, error) {
	r := readCredits(s, creditsAlone, nil)
	credits := r.credits
	if r.prose || r.unknown > 0 && len(credits) == 0 {
		credits = proseCredits(s, credits)
	}
	if len(credits) == 0 {
		return nil, &ParseError{Op: "credits", Input: s, Err: ErrAbsent}
	}
	return credits, nil
}

// String gives the credit as a byline: 经济日报记者 张三 北京报道, or with a mark
// before a name that is not one by its form: 作者：山城观潮. ParseCredits reads
// name and role back, and of reporters and their like an outlet and a place that
// it knows as such; of pen names and the like not all.
func (c Credit) String() string {
	title := roleTitle(c.Role)
	if c.Name == "" || title == "" {
		return c.Name
	}
	var b strings.Builder
	b.WriteString(c.Outlet)
	b.WriteString(title)
	if isListed(c.Name) {
		b.WriteByte(' ')
	} else {
		b.WriteString("：") // or a pen name is no name
	}
	b.WriteString(c.Name)
	if c.Place != "" {
		b.WriteByte(' ')
		b.WriteString(c.Place)
		b.WriteString("报道")
	}
	return b.String()
}

// roleTitle gives the title that says a role plainest.
func roleTitle(r Role) string {
	switch r {
	case RoleReporter:
		return "记者"
	case RoleAuthor:
		return "作者"
	case RoleCorrespondent:
		return "通讯员"
	case RoleIntern:
		return "实习生"
	case RolePhotographer:
		return "摄影"
	case RoleTranslator:
		return "翻译"
	case RoleEditor:
		return "编辑"
	case RoleProofreader:
		return "校对"
	case RoleReviewer:
		return "审核"
	case RoleOther:
		return "策划"
	}
	return ""
}

// A creditContext says where a byline stands, which decides how sure a name
// must be.
type creditContext uint8

const (
	creditsAlone    creditContext = iota // on its own
	creditsDateline                      // in the bracket after a dateline
)

// A creditReading is what was read of a string as a byline.
type creditReading struct {
	credits  []Credit
	labels   int // titles found, with or without a name
	sources  int // labels of outlets and of original headlines
	outlets  int // outlets and institutions found
	unknown  int // bytes of words that a byline does not have
	doubtful int // bytes of words after a title that are no names
	prose    bool
}

// whole reports whether nothing but a byline was read.
func (r *creditReading) whole() bool { return !r.prose && r.unknown == 0 }

// readCredits reads s as a byline. What it credits comes after the credits that
// were read before.
func readCredits(s string, ctx creditContext, before []Credit) creditReading {
	r := creditReader{creditScanner: creditScanner{s: s}, ctx: ctx}
	r.credits = before
	if !r.scanAll() {
		r.prose = true
		return r.creditReading
	}
	r.read()
	return r.creditReading
}

// readWhole is readCredits for what must be a byline as a whole, as most strings
// are not: it stops at the first word that shows that s is none.
func readWhole(s string, need titleNeed) creditReading {
	r := creditReader{creditScanner: creditScanner{s: s}, strict: true}
	r.read()
	if need == needsTitle && r.whole() && !r.hasTitle() {
		return creditReading{prose: true}
	}
	return r.creditReading
}
