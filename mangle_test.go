package news

import (
	"bytes"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// rewrite copies a page token by token and puts in each one's place what edit
// gives for its bytes. Tokens that edit returns unchanged stay byte for byte.
func rewrite(page []byte, edit func(kind html.TokenType, raw []byte) []byte) []byte {
	z := html.NewTokenizer(bytes.NewReader(page))
	out := make([]byte, 0, len(page))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return append(out, z.Raw()...)
		}
		out = append(out, edit(kind, z.Raw())...)
	}
}

// A rawAttr is where an attribute stands in the bytes of its tag.
type rawAttr struct {
	name       string // in lower case
	from, to   int    // with its value and quotes
	value, end int    // the value, without quotes
}

// rawAttrs finds the attributes of a start tag.
func rawAttrs(tag []byte) []rawAttr {
	var attrs []rawAttr
	skip := func(i int, stop string, until bool) int {
		for i < len(tag) && (strings.IndexByte(stop, tag[i]) >= 0) != until {
			i++
		}
		return i
	}
	const blanks = " \t\n\r\f"
	i := skip(1, blanks+"/>", true)
	for {
		i = skip(i, blanks+"/", false)
		if i >= len(tag) || tag[i] == '>' {
			return attrs
		}
		a := rawAttr{from: i}
		i = skip(i+1, blanks+"/>=", true) // a name may begin with =
		a.name = strings.ToLower(string(tag[a.from:i]))
		a.value, a.end, a.to = i, i, i
		if j := skip(i, blanks, false); j < len(tag) && tag[j] == '=' {
			j = skip(j+1, blanks, false)
			if j < len(tag) && (tag[j] == '"' || tag[j] == '\'') {
				a.value = j + 1
				a.end = skip(a.value, string(tag[j]), true)
				a.to = min(a.end+1, len(tag))
			} else {
				a.value = j
				a.end = skip(j, blanks+">", true)
				a.to = a.end
			}
		}
		i = a.to
		attrs = append(attrs, a)
	}
}

// tagName gives the name of a tag in lower case.
func tagName(tag []byte) string {
	name := bytes.TrimLeft(tag, "</")
	if i := bytes.IndexAny(name, " \t\n\r\f/>"); i >= 0 {
		name = name[:i]
	}
	return strings.ToLower(string(name))
}

// declaresCharset reports whether a meta tag is there to name the encoding.
func declaresCharset(tag []byte) bool {
	for _, a := range rawAttrs(tag) {
		if a.name == "charset" || a.name == "http-equiv" && strings.EqualFold(string(tag[a.value:a.end]), "content-type") {
			return true
		}
	}
	return false
}

// A blinder takes from a page the names that its makers gave to things.
type blinder struct {
	tokens       map[string]string // what stands for the value of a class or id
	inLinkedData bool
}

// blind takes from a page all that names its parts: each class and id becomes
// a token without meaning, the same for the same value, and there are no
// microdata, JSON-LD and meta tags, but for the charset's.
func blind(page []byte) []byte {
	return rewrite(page, (&blinder{tokens: map[string]string{}}).edit)
}

func (b *blinder) edit(kind html.TokenType, raw []byte) []byte {
	switch {
	case b.inLinkedData:
		b.inLinkedData = kind != html.EndTagToken
		return nil
	case kind != html.StartTagToken && kind != html.SelfClosingTagToken:
		return raw
	}
	switch name := tagName(raw); {
	case name == "meta" && !declaresCharset(raw):
		return nil
	case name == "script" && bytes.Contains(bytes.ToLower(raw), []byte("ld+json")):
		b.inLinkedData = true
		return nil
	}
	return b.attributes(raw)
}

func (b *blinder) attributes(tag []byte) []byte {
	var out []byte
	done := 0
	for _, a := range rawAttrs(tag) {
		switch a.name {
		case "class", "id":
			if a.value < a.end {
				out = append(append(out, tag[done:a.value]...), b.token(string(tag[a.value:a.end]))...)
				done = a.end
			}
		case "itemprop":
			out = append(out, tag[done:a.from]...)
			done = a.to
		}
	}
	return append(out, tag[done:]...)
}

func (b *blinder) token(value string) string {
	t := b.tokens[value]
	if t == "" {
		t = "x" + strconv.Itoa(len(b.tokens))
		b.tokens[value] = t
	}
	return t
}

// undeclared encodes a page in GB18030 and takes away what declares a charset.
// A page that can't be decoded stays as it is.
func undeclared(page []byte) []byte {
	text, _, err := new(Parser).decode(page)
	if err != nil {
		return page
	}
	plain := rewrite([]byte(text), func(kind html.TokenType, raw []byte) []byte {
		switch {
		case kind == html.CommentToken && bytes.HasPrefix(raw, []byte("<?xml")):
			return nil
		case kind != html.StartTagToken && kind != html.SelfClosingTagToken:
			return raw
		case tagName(raw) == "meta" && declaresCharset(raw):
			return nil
		}
		return raw
	})
	out, err := simplifiedchinese.GB18030.NewEncoder().Bytes(plain)
	if err != nil {
		return page
	}
	return out
}

// unclosed drops one in twenty of the end tags that pages most often lack.
func unclosed(page []byte, rng *rand.Rand) []byte {
	return rewrite(page, func(kind html.TokenType, raw []byte) []byte {
		if kind != html.EndTagToken {
			return raw
		}
		switch tagName(raw) {
		case "p", "li", "div", "span", "td":
			if rng.Float64() < .05 {
				return nil
			}
		}
		return raw
	})
}

var blindTests = []struct{ name, page, want string }{
	{"text", "山城日报 3 < 4 & 5 > 2", "山城日报 3 < 4 & 5 > 2"},
	{"class and id", `<DIV CLASS="main left" id=main>`, `<DIV CLASS="x0" id=x1>`},
	{"same value, same token", `<p class='a'><p id = "a"><b class="b a">`, `<p class='x0'><p id = "x0"><b class="x1">`},
	{"other attributes stay", `<a href="/a?id=1&x='2'" title=class class="t" >class="t"</a>`, `<a href="/a?id=1&x='2'" title=class class="x0" >class="t"</a>`},
	{"empty values", `<p class><p class=""><p class= >`, `<p class><p class=""><p class= >`},
	{"microdata", `<span itemprop="author" itemscope>张三</span><br itemprop=x />`, `<span  itemscope>张三</span><br  />`},
	{"meta", `<meta name="author" content="a>b"><meta charset=gbk><META Http-Equiv='Content-Type' content="text/html; charset=gbk"/>`, `<meta charset=gbk><META Http-Equiv='Content-Type' content="text/html; charset=gbk"/>`},
	{"linked data", `a<script type="application/ld+json">{"a":"<p>"}</script>b<script>var c="<p class=d>"</script>`, `ab<script>var c="<p class=d>"</script>`},
	{"slashes", `<img/class="a"/src=/b/c.jpg/>`, `<img/class="x0"/src=/b/c.jpg/>`},
	{"cut in a tag", `<p>一<div class="a`, `<p>一<div class="a`},
	{"odd quotes", `<p class=“正文” id="b"c="d">`, `<p class=x0 id="x1"c="d">`},
}

func TestBlind(t *testing.T) {
	for _, tt := range blindTests {
		t.Run(tt.name, func(t *testing.T) {
			if got := string(blind([]byte(tt.page))); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestUndeclared(t *testing.T) {
	page := `<?xml version="1.0" encoding="utf-8"?><meta charset="utf-8"><meta name=a><title>山城日报𠮷</title>`
	want := `<meta name=a><title>山城日报𠮷</title>`
	got, err := simplifiedchinese.GB18030.NewDecoder().Bytes(undeclared([]byte(page)))
	if err != nil || string(got) != want {
		t.Errorf("got %q, %v, want %q", got, err, want)
	}
}

func TestUnclosed(t *testing.T) {
	const n = 2000
	page := []byte(strings.Repeat("<P>一</P >\n<b>二</b>", n))
	got := unclosed(page, rand.New(rand.NewPCG(1, 1)))
	dropped := n - bytes.Count(got, []byte("</P >"))
	if dropped < n/40 || dropped > n/10 {
		t.Errorf("%d of %d end tags dropped", dropped, n)
	}
	if rest := bytes.ReplaceAll(got, []byte("</P >"), nil); !bytes.Equal(rest, bytes.ReplaceAll(page, []byte("</P >"), nil)) {
		t.Error("more than end tags changed")
	}
}
