// Crawler follows the links of pages on one server and parses what it finds.
// The server is one of its own here, with three pages.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"strings"
	"time"

	"github.com/cnnews/news"
)

// maxPage is how much of a page is read.
const maxPage = 1 << 20

func main() {
	server := httptest.NewServer(http.HandlerFunc(site))
	defer server.Close()

	client := &http.Client{Timeout: 10 * time.Second}
	queue := []string{server.URL + "/1.html"}
	seen := map[string]bool{queue[0]: true}
	for len(queue) > 0 {
		url := queue[0]
		queue = queue[1:]
		a, err := fetch(client, url)
		if err != nil {
			log.Print(err)
			continue
		}
		fmt.Println(a.Published, a.Source.Name, a.Title.Text)
		for _, link := range news.UniqueLinks(a.Related) {
			if strings.HasPrefix(link.URL, server.URL+"/") && !seen[link.URL] {
				seen[link.URL] = true
				queue = append(queue, link.URL)
			}
		}
	}
}

// fetch gets a page and parses it with what the server says of it.
func fetch(client *http.Client, url string) (*news.Article, error) {
	res, err := client.Get(url)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %s", url, res.Status)
	}
	page, err := io.ReadAll(io.LimitReader(res.Body, maxPage))
	if err != nil {
		return nil, err
	}
	p := news.Parser{URL: url, ContentType: res.Header.Get("Content-Type"), Reference: time.Now()}
	return p.Parse(page)
}
