// Wet reads the plain text of pages from a WET file, as web archives keep it
// beside their WARC files, and parses each record.
//
//	go run ./examples/wet [file.wet | file.wet.gz]
package main

import (
	"bufio"
	"compress/gzip"
	"flag"
	"fmt"
	"io"
	"log"
	"net/textproto"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/cnnews/news"
)

func main() {
	flag.Parse()
	var in io.Reader = strings.NewReader(sample)
	if flag.NArg() == 1 {
		file, err := os.Open(flag.Arg(0))
		if err != nil {
			log.Fatal(err)
		}
		defer file.Close()
		in = file
	}
	if err := read(in); err != nil {
		log.Fatal(err)
	}
}

// read parses the records of a WET file, compressed or not.
func read(in io.Reader) error {
	r := bufio.NewReaderSize(in, 64<<10)
	if magic, _ := r.Peek(2); string(magic) == "\x1f\x8b" {
		z, err := gzip.NewReader(r) // reads all members, one after another
		if err != nil {
			return err
		}
		r = bufio.NewReaderSize(z, 64<<10)
	}
	for {
		head, text, err := record(r)
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if head.Get("WARC-Type") != "conversion" {
			continue
		}
		p := news.Parser{URL: head.Get("WARC-Target-URI")}
		if date, err := time.Parse(time.RFC3339, head.Get("WARC-Date")); err == nil {
			p.Reference = date // when it was crawled
		}
		a, err := p.ParseText(text)
		if err != nil {
			log.Printf("%s: %v", p.URL, err)
			continue
		}
		fmt.Println(p.URL, a.Published, a.Source.Name, a.Title.Text)
	}
}

// record reads the head and the content of a record.
func record(r *bufio.Reader) (textproto.MIMEHeader, []byte, error) {
	t := textproto.NewReader(r)
	version, err := t.ReadLine()
	for err == nil && version == "" { // between records
		version, err = t.ReadLine()
	}
	if err != nil {
		return nil, nil, err
	}
	if !strings.HasPrefix(version, "WARC/") {
		return nil, nil, fmt.Errorf("record begins with %q", version)
	}
	head, err := t.ReadMIMEHeader()
	if err != nil {
		return nil, nil, err
	}
	size, err := strconv.ParseInt(head.Get("Content-Length"), 10, 64)
	if err != nil {
		return nil, nil, err
	}
	text, err := io.ReadAll(io.LimitReader(r, min(size, news.DefaultMaxBytes)))
	if err == nil && size > int64(len(text)) {
		_, err = io.CopyN(io.Discard, r, size-int64(len(text)))
	}
	return head, text, err
}
