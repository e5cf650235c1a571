package main

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/cnnews/news"
)

// renderMarkdown gives an article as a document in Markdown: the headline,
// what the page says of itself, the body and the related links, those that
// repeat an earlier one struck out.
func renderMarkdown(path string, a *news.Article) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n", escaped(cmp.Or(a.Title.Text, path)))
	for _, f := range articleFields(a) {
		if f.value != "" {
			fmt.Fprintf(&b, "- %s: %s\n", f.name, escaped(f.value))
		}
	}
	fmt.Fprintf(&b, "- page: %s\n", escaped(printable(path)))
	for i, p := range a.Body {
		var before, after news.ParagraphKind
		if i > 0 {
			before = a.Body[i-1].Kind
		}
		if i+1 < len(a.Body) {
			after = a.Body[i+1].Kind
		}
		writeMarkdown(&b, p, before, after)
	}
	writeMarkdownLinks(&b, a)
	return []byte(harmless(b.String()))
}

// writeMarkdown writes a paragraph that stands between two of other kinds.
func writeMarkdown(b *strings.Builder, p news.Paragraph, before, after news.ParagraphKind) {
	text := escaped(p.Text)
	if p.Kind != before || p.Kind != news.KindList && p.Kind != news.KindTable {
		b.WriteString("\n")
	}
	switch p.Kind {
	case news.KindHeading:
		b.WriteString("## " + text)
	case news.KindCaption, news.KindByline:
		b.WriteString("*" + text + "*")
	case news.KindQuote:
		b.WriteString("> " + text)
	case news.KindList:
		b.WriteString("- " + text)
	case news.KindTable:
		row := strings.Split(text, "\t")
		b.WriteString("| " + strings.Join(row, " | ") + " |")
		if before != news.KindTable {
			b.WriteString("\n|" + strings.Repeat(" --- |", len(row)))
		}
	default:
		b.WriteString(text)
	}
	b.WriteString("\n")
}

// writeMarkdownLinks writes the related links.
func writeMarkdownLinks(b *strings.Builder, a *news.Article) {
	repeats := repeatedLinks(a)
	for i, block := range a.Related {
		fmt.Fprintf(b, "\n## %s\n\n", escaped(cmp.Or(block.Heading, "related")))
		for j, link := range block.Links {
			text := escaped(link.Title)
			if link.URL != "" {
				text = fmt.Sprintf("[%s](<%s>)", text, strings.NewReplacer("<", "%3C", ">", "%3E", "\n", "").Replace(link.URL))
			}
			if repeats[position{i, j}] {
				text = "~~" + text + "~~"
			}
			fmt.Fprintf(b, "- %s\n", strings.TrimSpace(text+" "+escaped(link.Date)))
		}
	}
}

// escaped gives text in which Markdown sees nothing of its own.
func escaped(s string) string {
	var b strings.Builder
	for i, r := range s {
		switch {
		case strings.ContainsRune("\\`*_[]<>|~&#$", r),
			i == 0 && strings.ContainsRune("+-=", r),
			(r == '.' || r == ')') && isNumber(s[:i]):
			b.WriteByte('\\')
		case r == '\n':
			r = ' '
		}
		b.WriteRune(r)
	}
	return b.String()
}

// isNumber reports whether s is digits, as before an item of a list.
func isNumber(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
