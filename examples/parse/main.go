// Parse reads a page and prints what it says about itself.
package main

import (
	_ "embed"
	"fmt"
	"log"

	"github.com/cnnews/news"
)

//go:embed page.html
var page []byte

func main() {
	a, err := news.Parse(page)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("title:    ", a.Title.Text)
	fmt.Println("published:", a.Published)
	fmt.Println("source:   ", a.Source.Name, a.Source.Kind)
	for _, c := range a.Credits {
		fmt.Println("credit:   ", c.Name, c.Role)
	}
	for _, p := range a.Body {
		fmt.Printf("%-10s %s\n", p.Kind+":", p.Text)
	}
}
