package synth

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"time"

	"github.com/klauspost/compress/gzip"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// Settings say what archives are made of. Shares are of all records.
type Settings struct {
	Seed    uint64
	Pages   []Page  // the stories' patterns; nil: one small page
	Text    bool    // WET instead of WARC
	Copies  float64 // the share of reprints of stories before
	Foreign float64 // of pages in other languages
	Others  float64 // of requests, metadata, images, pages that were not found
	Faults  float64 // of broken records
	Plain   bool    // not compressed; faults of the compression are left out
}

// A Tally says what was made, and so what a reader must find.
type Tally struct {
	Records  int // broken ones too
	Articles int
	Skipped  int // whole, but no Chinese article
	Errors   int
	Stories  int // articles without their copies
	Bytes    int64
}

// A Generator makes archives.
type Generator struct {
	Settings
	Tally  Tally
	random *rand.Rand
	gz     *gzip.Writer
	zipped bytes.Buffer
	block  bytes.Buffer
	recent [256]int // stories to copy
	story  int

	foreign [][]byte // the pages in other languages
}

// Add adds what was made elsewhere.
func (t *Tally) Add(other Tally) {
	t.Records += other.Records
	t.Articles += other.Articles
	t.Skipped += other.Skipped
	t.Errors += other.Errors
	t.Stories += other.Stories
	t.Bytes += other.Bytes
}

// NewGenerator gives a generator whose stories have the numbers after last.
func NewGenerator(s Settings, last int) *Generator {
	var others [][]byte
	for _, page := range foreign {
		others = append(others, []byte(page))
	}
	for _, p := range s.Pages {
		if p.HTML != nil {
			others = append(others, latin(p.HTML))
		}
	}
	if s.Pages == nil {
		s.Pages = small
	}
	var pages []Page
	for _, p := range s.Pages {
		if s.Text && p.Text != nil || !s.Text && p.HTML != nil {
			pages = append(pages, p)
		}
	}
	s.Pages = pages
	gz, _ := gzip.NewWriterLevel(nil, 5) // a level that there is
	return &Generator{Settings: s, random: rand.New(rand.NewPCG(s.Seed, uint64(last))), gz: gz, story: last, foreign: others}
}

// Write makes a file of so many records, the first of them a warcinfo.
func (g *Generator) Write(w io.Writer, records int) error {
	for i := range records {
		if err := g.write(w, i == 0); err != nil {
			return err
		}
	}
	return nil
}

// write makes one record.
func (g *Generator) write(w io.Writer, first bool) error {
	g.Tally.Records++
	x := g.random.Float64()
	var data []byte
	switch {
	case first:
		g.Tally.Skipped++
		data = g.member(header{kind: "warcinfo", media: "application/warc-fields"}, []byte("software: cnnews synth\r\n"))
	case x < g.Faults:
		g.Tally.Errors++
		data = g.fault()
	case x < g.Faults+g.Others:
		g.Tally.Skipped++
		data = g.other()
	case x < g.Faults+g.Others+g.Foreign:
		g.Tally.Skipped++
		page := g.foreign[g.random.IntN(len(g.foreign))]
		data = g.member(g.response(g.uri("overseas.example"), 200, "text/html", page))
	default:
		data = g.article(x)
	}
	g.Tally.Bytes += int64(len(data))
	_, err := w.Write(data)
	return err
}

// article makes a story, or a copy of one.
func (g *Generator) article(x float64) []byte {
	g.Tally.Articles++
	if x > 1-g.Copies && g.Tally.Stories > 0 {
		story := g.recent[g.random.IntN(min(g.Tally.Stories, len(g.recent)))]
		return g.member(g.page(story, "reprint.example"))
	}
	g.story++
	g.recent[g.Tally.Stories%len(g.recent)] = g.story
	g.Tally.Stories++
	return g.member(g.page(g.story, "news.example"))
}

// page gives a story's page, one in sixteen of the HTML in GB18030.
func (g *Generator) page(story int, host string) (header, []byte) {
	p := g.Pages[story%len(g.Pages)]
	if g.Text {
		h := header{kind: "conversion", media: "text/plain", uri: g.uri(host)}
		return h, edition(p.Text, p.Title, story)
	}
	page, media := edition(p.HTML, p.Title, story), "text/html; charset=utf-8"
	if g.random.IntN(16) == 0 {
		if gb, err := simplifiedchinese.GB18030.NewEncoder().Bytes(page); err == nil {
			page, media = gb, "text/html; charset=gbk"
		}
	}
	return g.response(g.uri(host), 200, media, page)
}

// uri invents an address.
func (g *Generator) uri(host string) string {
	return fmt.Sprintf("https://%s/%06d/%d.html", host, g.random.IntN(1000000), g.Tally.Records)
}

// other makes what else a crawl holds.
func (g *Generator) other() []byte {
	uri := g.uri("www.example")
	if g.Text {
		return g.member(header{kind: "conversion", media: "text/plain", uri: uri}, []byte("Not found\n"))
	}
	switch g.random.IntN(5) {
	case 0:
		return g.member(header{kind: "request", media: "application/http; msgtype=request", uri: uri}, []byte("GET / HTTP/1.1\r\nHost: www.example\r\n\r\n"))
	case 1:
		return g.member(header{kind: "metadata", media: "application/warc-fields", uri: uri}, []byte("fetchTimeMs: 118\r\n"))
	case 2:
		return g.member(g.response(uri, 200, "image/png", []byte("\x89PNG\r\n\x1a\n\x00\x00")))
	case 3:
		return g.member(g.response(uri, 301, "text/html", []byte("moved")))
	}
	return g.member(g.response(uri, 404, "text/html; charset=utf-8", []byte("<html><body><h1>页面不存在</h1></body></html>")))
}

// fault makes a broken record.
func (g *Generator) fault() []byte {
	h, block := g.page(g.random.IntN(1<<20), "broken.example")
	kinds := 6
	if g.Plain {
		kinds = 3
	}
	switch g.random.IntN(kinds) {
	case 0: // the header says more than there is
		h.wrong = 5 + g.random.IntN(5000) // less could be the blank lines after it
		return g.member(h, block)
	case 1: // or less
		h.wrong = -1 - g.random.IntN(len(block)-1)
		return g.member(h, block)
	case 2: // no length at all
		h.unsized = true
		return g.member(h, block)
	case 3: // a cut member; what follows begins whole
		data := g.member(h, block)
		return data[:len(data)*(40+g.random.IntN(50))/100]
	case 4: // a flipped bit
		data := g.member(h, block)
		data[len(data)*(60+g.random.IntN(38))/100] ^= 1 << g.random.IntN(8)
		return data
	}
	// a checksum that is not the data's
	data := g.member(h, block)
	data[len(data)-5] ^= 0xff
	return data
}

// A header is what a record's header is made of.
type header struct {
	kind, uri, media string
	wrong            int  // is added to the length
	unsized          bool // no length is written
}

// captured is when all pages were.
var captured = time.Date(2023, 6, 9, 3, 30, 0, 0, time.UTC)

// response makes the block of a response record.
func (g *Generator) response(uri string, status int, media string, body []byte) (header, []byte) {
	if g.Text {
		return header{kind: "conversion", uri: uri, media: "text/plain"}, body
	}
	g.block.Reset()
	fmt.Fprintf(&g.block, "HTTP/1.1 %d -\r\nServer: synth\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n", status, media, len(body))
	g.block.Write(body)
	return header{kind: "response", uri: uri, media: "application/http; msgtype=response"}, g.block.Bytes()
}

// member makes a record, compressed as one member.
func (g *Generator) member(h header, block []byte) []byte {
	g.zipped.Reset()
	var w io.Writer = &g.zipped
	if !g.Plain {
		g.gz.Reset(w)
		w = g.gz
	}
	n := g.Tally.Records
	fmt.Fprintf(w, "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-%012d>\r\nWARC-Date: %s\r\n",
		h.kind, n, captured.Add(time.Duration(n)*time.Second).Format(time.RFC3339))
	if h.uri != "" {
		fmt.Fprintf(w, "WARC-Target-URI: %s\r\n", h.uri)
	}
	if !h.unsized {
		fmt.Fprintf(w, "Content-Length: %d\r\n", len(block)+h.wrong)
	}
	fmt.Fprintf(w, "Content-Type: %s\r\n\r\n", h.media)
	w.Write(block)
	io.WriteString(w, "\r\n\r\n")
	if !g.Plain {
		g.gz.Close()
	}
	return g.zipped.Bytes()
}
