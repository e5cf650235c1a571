package news

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

var mutationsFlag = flag.Int("mutations", 400, "how `many` damaged pages are parsed")

// A mutation damages a page as networks, disks and careless programs do. It
// leaves the bytes that it is given alone.
type mutation struct {
	name  string
	apply func(page []byte, rng *rand.Rand) []byte
}

var mutations = []mutation{
	{"cut", cutShort},
	{"flipped bytes", flipBytes},
	{"dropped chunk", dropChunk},
	{"doubled chunk", doubleChunk},
	{"NULs", putNULs},
	{"wrong charset", mistakeCharset},
	{"mixed encodings", mixEncodings},
	{"swapped nesting", swapNesting},
	{"unclosed", unclosed},
}

// mutate applies one to three mutations and names them.
func mutate(page []byte, rng *rand.Rand) (damaged []byte, names []string) {
	for range 1 + rng.IntN(3) {
		m := mutations[rng.IntN(len(mutations))]
		page = m.apply(page, rng)
		names = append(names, m.name)
	}
	return page, names
}

// truncations gives the first 1/n, 2/n … of a page.
func truncations(page []byte, n int) [][]byte {
	cut := make([][]byte, 0, n)
	for i := 1; i <= n; i++ {
		cut = append(cut, page[:len(page)*i/n])
	}
	return cut
}

func cutShort(page []byte, rng *rand.Rand) []byte { return page[:rng.IntN(len(page)+1)] }

// flipBytes puts other bytes in the place of one in a thousand, of one at least.
func flipBytes(page []byte, rng *rand.Rand) []byte {
	out := bytes.Clone(page)
	if len(out) == 0 {
		return out
	}
	for range 1 + len(out)/1000 {
		out[rng.IntN(len(out))] ^= byte(1 + rng.IntN(255))
	}
	return out
}

// chunk gives the bounds of a piece of at most a fifth of n.
func chunk(n int, rng *rand.Rand) (from, to int) {
	from = rng.IntN(n + 1)
	return from, min(n, from+rng.IntN(n/5+1))
}

func dropChunk(page []byte, rng *rand.Rand) []byte {
	from, to := chunk(len(page), rng)
	return slices.Concat(page[:from], page[to:])
}

func doubleChunk(page []byte, rng *rand.Rand) []byte {
	from, to := chunk(len(page), rng)
	return slices.Concat(page[:to], page[from:])
}

// putNULs puts NULs in, one or a run of them.
func putNULs(page []byte, rng *rand.Rand) []byte {
	at := rng.IntN(len(page) + 1)
	return slices.Concat(page[:at], make([]byte, 1+rng.IntN(8)), page[at:])
}

// mistakeCharset encodes a page otherwise than it declares, or has bytes of
// UTF-8 read as GBK.
func mistakeCharset(page []byte, rng *rand.Rand) []byte {
	text, _, err := new(Parser).decode(page)
	if err != nil {
		return page
	}
	encodings := [...]encoding.Encoding{
		simplifiedchinese.GBK, simplifiedchinese.GB18030, traditionalchinese.Big5, unicode.UTF8,
		unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
	}
	k := rng.IntN(len(encodings) + 1)
	if k == len(encodings) {
		if out, err := simplifiedchinese.GBK.NewDecoder().Bytes([]byte(text)); err == nil {
			return out
		}
		return page
	}
	out, err := encoding.ReplaceUnsupported(encodings[k].NewEncoder()).Bytes([]byte(text))
	if err != nil {
		return page
	}
	return out
}

// mixEncodings has pieces of the page in UTF-8 and others in GB 18030.
func mixEncodings(page []byte, rng *rand.Rand) []byte {
	text, _, err := new(Parser).decode(page)
	if err != nil {
		return page
	}
	from, to := chunk(len(text), rng)
	parts := []string{text[:from], text[from:to], text[to:]}
	for i := range parts {
		if rng.IntN(2) == 0 {
			if s, err := simplifiedchinese.GB18030.NewEncoder().String(parts[i]); err == nil {
				parts[i] = s
			}
		}
	}
	return []byte(strings.Join(parts, ""))
}

// swapNesting exchanges one in twenty tags with the next tag.
func swapNesting(page []byte, rng *rand.Rand) []byte {
	var tokens [][]byte
	var tags []int
	rewrite(page, func(kind html.TokenType, raw []byte) []byte {
		if kind == html.StartTagToken || kind == html.EndTagToken {
			tags = append(tags, len(tokens))
		}
		tokens = append(tokens, bytes.Clone(raw))
		return nil
	})
	for i := 1; i < len(tags); i++ {
		if rng.Float64() < .05 {
			a, b := tags[i-1], tags[i]
			tokens[a], tokens[b] = tokens[b], tokens[a]
		}
	}
	return bytes.Join(tokens, nil)
}

// testPages reads the pages of testdata, by name.
func testPages(t testing.TB) (names []string, pages [][]byte) {
	t.Helper()
	for _, pattern := range [...]string{"*.html", "*.txt"} {
		files, err := filepath.Glob(filepath.Join("testdata", pattern))
		if err != nil || len(files) == 0 {
			t.Fatalf("no %s in testdata: %v", pattern, err)
		}
		for _, file := range files {
			page, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			names, pages = append(names, filepath.Base(file)), append(pages, page)
		}
	}
	return names, pages
}

// TestMutations parses damaged pages: no panic, and what comes out is an
// article in valid UTF-8 or an error that says why.
func TestMutations(t *testing.T) {
	names, pages := testPages(t)
	for i := range *mutationsFlag {
		k := i % len(pages)
		page, applied := mutate(pages[k], rand.New(rand.NewPCG(uint64(i), 2)))
		if err := soundParse(page); err != nil {
			t.Errorf("mutation %d, %s with %v: %v", i, names[k], applied, err)
		}
	}
}

func TestTruncations(t *testing.T) {
	const parts = 7
	names, pages := testPages(t)
	for k, page := range pages {
		for i, cut := range truncations(page, parts) {
			if err := soundParse(cut); err != nil {
				t.Errorf("the first %d/%d of %s: %v", i+1, parts, names[k], err)
			}
		}
	}
}

// soundParse tells what is wrong with the way in which a page is parsed: a
// panic, an error of another kind than is documented, strings that are not UTF-8.
func soundParse(page []byte) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v\n%s", r, debug.Stack())
		}
	}()
	a, err := new(Parser).Parse(page)
	if err != nil {
		return soundError(page, err)
	}
	// Marshal would hide broken strings, as U+FFFD.
	if s := fmt.Sprint(*a); !utf8.ValidString(s) {
		return fmt.Errorf("not UTF-8: %.400q", s)
	}
	if _, err := json.Marshal(a); err != nil {
		return fmt.Errorf("no JSON: %w", err)
	}
	return nil
}

// soundError tells what is wrong with the error for a page.
func soundError(page []byte, err error) error {
	var parse *ParseError
	switch {
	case !errors.As(err, &parse):
		return fmt.Errorf("not a ParseError: %w", err)
	case parse.Offset < 0 || parse.Offset > len(page):
		return fmt.Errorf("offset %d of %d bytes: %w", parse.Offset, len(page), err)
	}
	for _, cause := range [...]error{ErrEmpty, ErrBinary, ErrTooLarge, ErrEncoding} {
		if errors.Is(err, cause) {
			return nil
		}
	}
	return fmt.Errorf("no cause that a page can have: %w", err)
}

// TestMutationsDamage checks the mutations themselves: the page given stays,
// another comes out, and the same numbers give the same damage.
func TestMutationsDamage(t *testing.T) {
	names, pages := testPages(t)
	for _, m := range mutations {
		changed := 0
		for k, page := range pages {
			before := bytes.Clone(page)
			a := m.apply(page, seeded(names[k]))
			b := m.apply(page, seeded(names[k]))
			if !bytes.Equal(page, before) {
				t.Fatalf("%s changed %s in its place", m.name, names[k])
			}
			if !bytes.Equal(a, b) {
				t.Errorf("%s of %s differs from run to run", m.name, names[k])
			}
			if !bytes.Equal(a, page) {
				changed++
			}
		}
		if changed < len(pages)/2 {
			t.Errorf("%s damaged only %d of %d pages", m.name, changed, len(pages))
		}
	}
}

// TestRewriteKeeps checks on whole, cut and damaged pages that tokens that are
// not edited stay byte for byte.
func TestRewriteKeeps(t *testing.T) {
	keep := func(_ html.TokenType, raw []byte) []byte { return raw }
	names, pages := testPages(t)
	for k, page := range pages {
		damaged, _ := mutate(page, seeded(names[k]))
		for _, p := range append(truncations(page, 50), damaged) {
			if !bytes.Equal(rewrite(p, keep), p) {
				t.Errorf("%s: %d bytes do not come back as they were", names[k], len(p))
			}
		}
	}
}
