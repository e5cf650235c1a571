package news

import (
	"strings"
	"time"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
)

// A Parser holds the settings of parsing. Its zero value is the default.
// URL, Reference and ContentType belong to one page: copy the Parser for the
// next. A Parser is only read, and so safe for concurrent use.
type Parser struct {
	// URL is where the page comes from. It resolves the page's links and may
	// hold its date.
	URL string
	// Reference is the time that relative and year-less dates count from,
	// the time of the crawl as a rule. Zero: there is none.
	Reference time.Time
	// Location is the zone of dates that name none. Nil: +08:00.
	Location *time.Location
	// ContentType is the HTTP header, whose charset is believed before the
	// page's own.
	ContentType string
	// MaxBytes limits a page's length; a longer one is ErrTooLarge. Zero:
	// DefaultMaxBytes; negative: none but that of memory, 512 MiB.
	MaxBytes int
	// MaxDepth limits how deep elements are told apart; what is nested deeper
	// belongs to the element there. Zero: DefaultMaxDepth; negative: none. The
	// work of a page grows with its depth up to the limit.
	MaxDepth int
	// MaxLinks limits how many links, and how many pictures, of HTML are read;
	// later ones are left out. Zero: DefaultMaxLinks; negative: none.
	MaxLinks int
	// Select overrides by CSS selectors where a part of the page is looked for.
	Select Selectors
	// Trace keeps in the Article's evidence also the candidates that lost.
	Trace bool
}

// Selectors name parts of a page that the caller knows; a nil one leaves the
// part to the parser. Make them with [goquery.Single] or cascadia. Text
// pages have no elements and pass them over.
type Selectors struct {
	Title, Date, Source, Author, Body goquery.Matcher // where this part is
	Noise                             goquery.Matcher // what to leave out
}

// Parse reads a page of unknown kind with the default settings, as
// [Parser.Parse] does.
func Parse(page []byte) (*Article, error) { return new(Parser).Parse(page) }

// ParseHTML reads an HTML page with the default settings.
func ParseHTML(page []byte) (*Article, error) { return new(Parser).ParseHTML(page) }

// ParseText reads a page of plain text with the default settings.
func ParseText(page []byte) (*Article, error) { return new(Parser).ParseText(page) }

// ParseDocument reads a document that the caller has already, with the
// default settings.
func ParseDocument(doc *goquery.Document) (*Article, error) { return new(Parser).ParseDocument(doc) }

// Parse reads a page of unknown encoding and kind; whether it is HTML or text
// its content tells. A field that the page does not have, or that can't be
// read, is left empty and never fails the page. The error is a [*ParseError]
// with [ErrEmpty], [ErrBinary], [ErrTooLarge] or [ErrEncoding].
func (p *Parser) Parse(page []byte) (*Article, error) {
	text, _, err := p.decode(page)
	if err != nil {
		return nil, err
	}
	return p.article(p.readPage(text))
}

// ParseHTML is Parse for a page that is known to be HTML.
func (p *Parser) ParseHTML(page []byte) (*Article, error) {
	text, _, err := p.decode(page)
	if err != nil {
		return nil, err
	}
	return p.article(p.readHTML(text))
}

// ParseText is Parse for a page that is known to be plain text, one paragraph
// a line.
func (p *Parser) ParseText(page []byte) (*Article, error) {
	text, _, err := p.decode(page)
	if err != nil {
		return nil, err
	}
	return p.article(readText(text))
}

// ParseDocument reads a parsed document, which stays as it is. Its text is
// taken to be UTF-8. It gives what ParseHTML gives for the document's source.
func (p *Parser) ParseDocument(doc *goquery.Document) (*Article, error) {
	if doc == nil || len(doc.Nodes) == 0 {
		return nil, &ParseError{Op: "page", Err: ErrEmpty}
	}
	if p.URL == "" && doc.Url != nil {
		q := *p
		q.URL = doc.Url.String()
		p = &q
	}
	return p.article(readTree(doc.Nodes[0], &p.Select, p.depth()))
}

// readPage reads a decoded page of unknown kind.
func (p *Parser) readPage(text string) *page {
	if isHTML(text) {
		return p.readHTML(text)
	}
	return readText(text)
}

// readHTML reads decoded HTML: from its tokens, or from the tree that
// selectors need.
func (p *Parser) readHTML(text string) *page {
	if p.Select == (Selectors{}) {
		return readTokens(text, p.depth())
	}
	root, err := html.Parse(strings.NewReader(text))
	if err != nil { // nested too deep for the tree
		return readTokens(text, p.depth())
	}
	return readTree(root, &p.Select, p.depth())
}

// article gives what a page says.
func (p *Parser) article(pg *page) (*Article, error) {
	x, err := p.extract(pg)
	if err != nil {
		return nil, err
	}
	return x.a, nil
}

// extract is the way from a page's lines to what they say: first where the
// parts are, then what each part is.
func (p *Parser) extract(pg *page) (*extraction, error) {
	if len(pg.lines) == 0 && pg.title == "" && len(pg.scripts) == 0 && !pg.cut {
		return nil, &ParseError{Op: "page", Err: ErrEmpty}
	}
	x := &extraction{Parser: p, layout: newLayout(pg), ld: pg.readLinkedData(), vars: pg.readVariables(), a: &Article{URL: p.URL}}
	x.maxLinks = limit(p.MaxLinks, DefaultMaxLinks, maxElems)

	x.findBlocks() // runs of links
	x.markBlocks()
	x.findBody() // the element around the paragraphs
	x.findHeadline()
	x.nearerBody()

	x.readBody()
	x.readScriptBody()
	x.readAddress()
	x.readDates()
	x.readCredits() // and the dateline
	x.readSource()
	x.readChannel()
	x.readAccount() // as the source, if nothing else is
	x.readTags()
	x.readSummary()
	x.readImages()
	x.readNext()
	x.readRelated()
	x.a.Duplicates = FindDuplicates(x.a.Related)
	x.check()
	return x, nil
}

// isHTML reports whether a page is HTML and no plain text: it begins with a
// tag, has one that only documents have, or several of others.
func isHTML(s string) bool {
	begins := strings.HasPrefix(strings.TrimSpace(s), "<")
	others := 0
	for n := 0; n < 256; n++ {
		i := strings.IndexByte(s, '<')
		if i < 0 || i+2 >= len(s) {
			return false
		}
		s = s[i+1:]
		end := 0
		for end < len(s) && end < 10 && (isAlnum(rune(s[end])) || s[end] == '!' && end == 0) {
			end++
		}
		switch strings.ToLower(s[:end]) {
		case "!doctype", "html", "head", "body", "meta", "title", "div", "table", "script", "article", "section":
			return true
		case "p", "br", "span", "a", "img", "h1", "h2", "ul", "font", "center", "strong":
			if others++; begins || others > 4 {
				return true
			}
		}
	}
	return false
}

// china is the zone of dates that name none: no daylight saving since 1991.
var china = time.FixedZone("+08:00", 8*60*60)

func (p *Parser) location() *time.Location {
	if p.Location != nil {
		return p.Location
	}
	return china
}
