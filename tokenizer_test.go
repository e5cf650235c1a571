package news

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

var tokenizerTests = []struct{ name, html string }{
	{"tags", `<!DOCTYPE html><DIV Class="a"><br/>山城<p id=b hidden>一</P></div>`},
	{"text with signs", `1 < 2 <3 </ x> <`},
	{"an end tag without a name", `a</>b</ c>d</`},
	{"values in all quotes", `<a href='x' title="y&amp;z" rel=w/><img src=a/b.jpg alt=>`},
	{"slashes and equals", `<a / = =b==c d = "e" f= g>x<br a/><p a=/>y<p a="/">`},
	{"a name given twice", `<p class=a class=b CLASS=c>x`},
	{"an unclosed tag", `山城<p class="a`},
	{"an unclosed end tag", `山城</p class`},
	{"comments", `<!--a--><!--b--!><!----><!--><!---><!--c--x--!-->d<!e><?f?><!-->g<!--h--`},
	{"an open comment", `<!--a--!`},
	{"entities in text", `&nbsp;&amp;lt;&copy&notit;&#x4e00;&#19968&#0;&semi;&`},
	{"entities in values", `<a href="?a=1&copy=2&lt=3&amp;b&notit;&#38;&semi;&fjlig;&NotEqualTilde;&x">x</a>`},
	{"raw text", `<title>a<b>&amp;</title><style>p{}</styles></style ><textarea></p></TEXTAREA>x<noscript><p></noscript>`},
	{"an empty raw element", `<title></title><script></script>x`},
	{"scripts", `<script>if (a<b) "</scripts>"</script>x<script><!-- a --></script>y`},
	{"a script in a script", `<script><!-- <script>a</script> b --></script>x<script><!--<script >--></script>y`},
	{"a script that ends hidden", `<script><!-- <b> </script>x<script><!-- <script> </script> - </script>y`},
	{"plain text", `<plaintext>a<b></plaintext>`},
	{"line ends", "a\r\nb\rc<p title='d\r\ne'\r\nid=f>\r"},
	{"a long name", `<` + strings.Repeat("x", 40) + ` a=b>x</` + strings.Repeat("x", 40) + `>`},
}

// wantTokens is what the tokenizer of golang.org/x/net/html reads.
func wantTokens(text string) []string {
	var list []string
	z := html.NewTokenizer(strings.NewReader(text))
	for {
		kind := z.Next()
		switch kind {
		case html.ErrorToken:
			return list
		case html.TextToken, html.CommentToken:
			list = append(list, fmt.Sprintf("%d %q", kind, z.Text()))
			continue
		case html.DoctypeToken:
			list = append(list, "doctype")
			continue
		}
		name, more := z.TagName()
		s := fmt.Sprintf("%d %s", kind, atom.Lookup(name))
		for more {
			var key, value []byte
			key, value, more = z.TagAttr()
			s += fmt.Sprintf(" %q=%q", key, value)
		}
		list = append(list, s)
	}
}

// gotTokens is wantTokens for the package's own.
func gotTokens(text string) []string {
	kinds := map[htmlKind]html.TokenType{
		htmlText: html.TextToken, htmlComment: html.CommentToken, htmlStart: html.StartTagToken,
		htmlVoid: html.SelfClosingTagToken, htmlClose: html.EndTagToken,
	}
	var list []string
	z := newHTMLTokenizer(text)
	for {
		kind := z.next()
		switch kind {
		case htmlEnd:
			return list
		case htmlText, htmlComment:
			list = append(list, fmt.Sprintf("%d %q", kinds[kind], z.text()))
			continue
		case htmlDoctype:
			list = append(list, "doctype")
			continue
		}
		s := fmt.Sprintf("%d %s", kinds[kind], z.tag)
		if kind != htmlClose {
			for _, a := range z.attr {
				s += fmt.Sprintf(" %q=%q", a.key, unescapeAttr(a.value))
			}
		}
		list = append(list, s)
	}
}

// checkTokens compares the two tokenizers.
func checkTokens(t *testing.T, text string) {
	got, want := gotTokens(text), wantTokens(text)
	for i := range max(len(got), len(want)) {
		if i >= len(got) || i >= len(want) || got[i] != want[i] {
			t.Fatalf("token %d differs:\n got %q\nwant %q", i, got[min(i, len(got)):min(i+1, len(got))], want[min(i, len(want)):min(i+1, len(want))])
		}
	}
}

func TestTokenizer(t *testing.T) {
	for _, tt := range tokenizerTests {
		t.Run(tt.name, func(t *testing.T) { checkTokens(t, tt.html) })
	}
	files, err := filepath.Glob("testdata/*.html")
	if err != nil || len(files) == 0 {
		t.Fatal("no pages", err)
	}
	for _, file := range files {
		page, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(filepath.Base(file), func(t *testing.T) { checkTokens(t, string(page)) })
	}
}

// FuzzTokenizer checks that both tokenizers read the same, but for NULs, which
// decoding drops, and for the attributes of an element beyond maxAttrs.
func FuzzTokenizer(f *testing.F) {
	for _, tt := range tokenizerTests {
		f.Add(tt.html)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if strings.IndexByte(text, 0) < 0 && len(text) < 4*maxAttrs {
			checkTokens(t, text)
		}
	})
}
