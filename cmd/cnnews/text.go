package main

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"github.com/cnnews/news"
)

// renderText gives an article for people to read: the path, the headline, a
// line for each field, the body, and the related links.
func renderText(path string, a *news.Article) []byte {
	var b strings.Builder
	heading(&b, path)
	for _, line := range []string{a.Title.Kicker, a.Title.Text, a.Title.Subtitle} {
		if line != "" {
			b.WriteString(line + "\n")
		}
	}
	b.WriteString("\n")
	for _, f := range articleFields(a) {
		if f.value != "" {
			fmt.Fprintf(&b, "%-10s %s\n", f.name, f.value)
		}
	}
	for _, p := range a.Body {
		fmt.Fprintf(&b, "\n%s\n", paragraphText(p))
	}
	writeRelated(&b, a)
	for _, p := range a.Problems {
		fmt.Fprintf(&b, "\nproblem: %s: %s\n", p.Field, p.Message)
	}
	return []byte(harmless(b.String()))
}

// A textField is a field of an article as text.
type textField struct{ name, value string }

// articleFields gives the fields that stand between headline and body.
func articleFields(a *news.Article) []textField {
	return []textField{
		{"url", a.URL},
		{"channel", strings.Join(a.Channel, " > ")},
		{"published", dateText(a.Published)},
		{"modified", dateText(a.Modified)},
		{"source", sourceText(a.Source)},
		{"dateline", a.Dateline.Raw},
		{"credits", creditsText(a.Credits)},
		{"tags", strings.Join(a.Tags, ", ")},
		{"next", a.Next},
	}
}

func renderTextFailure(path string, err error) []byte {
	var b strings.Builder
	heading(&b, path)
	fmt.Fprintf(&b, "error: %s\n", printable(reason(err)))
	return []byte(b.String())
}

func heading(b *strings.Builder, path string) {
	fmt.Fprintf(b, "== %s\n", printable(path))
}

// dateText gives a date to its precision, or as written if it has no year.
func dateText(d news.Date) string {
	switch d.Precision {
	case news.PrecisionYear:
		return d.Time.Format("2006")
	case news.PrecisionMonth:
		return d.Time.Format("2006-01")
	case news.PrecisionDay:
		return d.Time.Format("2006-01-02")
	case news.PrecisionHour:
		return d.Time.Format("2006-01-02 15h -07:00")
	case news.PrecisionMinute:
		return d.Time.Format("2006-01-02 15:04 -07:00")
	case news.PrecisionSecond:
		return d.Time.Format("2006-01-02 15:04:05 -07:00")
	}
	return d.Raw
}

func sourceText(s news.Source) string {
	if s.Name == "" || s.Kind == "" || s.Kind == news.SourceUnknown {
		return s.Name
	}
	return fmt.Sprintf("%s (%s)", s.Name, s.Kind)
}

func creditsText(credits []news.Credit) string {
	names := make([]string, len(credits))
	for i, c := range credits {
		names[i] = fmt.Sprintf("%s (%s)", c.Name, c.Role)
	}
	return strings.Join(names, ", ")
}

func paragraphText(p news.Paragraph) string {
	switch p.Kind {
	case news.KindHeading:
		return "# " + p.Text
	case news.KindCaption:
		return "[" + p.Text + "]"
	case news.KindQuote:
		return "> " + p.Text
	case news.KindList:
		return "- " + p.Text
	}
	return p.Text
}

// A position is that of a link in the related links.
type position struct{ block, link int }

// repeatedLinks gives the links that repeat an earlier one.
func repeatedLinks(a *news.Article) map[position]bool {
	repeats := make(map[position]bool, len(a.Duplicates))
	for _, d := range a.Duplicates {
		repeats[position{d.Block, d.Link}] = true
	}
	return repeats
}

// writeRelated lists the blocks of links; a link that repeats an earlier one
// is marked.
func writeRelated(b *strings.Builder, a *news.Article) {
	repeats := repeatedLinks(a)
	for i, block := range a.Related {
		fmt.Fprintf(b, "\n%s\n", cmp.Or(block.Heading, "related"))
		for j, link := range block.Links {
			mark := "-"
			if repeats[position{i, j}] {
				mark = "="
			}
			fmt.Fprintf(b, "%s %s\n", mark, strings.Join(strings.Fields(link.Title+" "+link.Channel+" "+link.Date), " "))
		}
	}
}

// harmless takes out of s what a terminal would obey and a reader not see:
// control characters except newline and tab, and marks that turn the
// direction of writing.
func harmless(s string) string {
	return strings.Map(func(r rune) rune {
		if isObeyed(r) {
			return -1
		}
		return r
	}, s)
}

func isObeyed(r rune) bool {
	switch {
	case r < ' ':
		return r != '\n' && r != '\t'
	case r < 0x7f, r >= 0xa0 && r < 0x61c:
		return false
	}
	return unicode.IsControl(r) || r <= 0x2069 && unicode.Is(unicode.Bidi_Control, r)
}

// printable gives s as it is if it can be shown on a line, or quoted.
func printable(s string) string {
	if strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsGraphic(r) || r == unicode.ReplacementChar }) {
		return strconv.Quote(s)
	}
	return s
}
