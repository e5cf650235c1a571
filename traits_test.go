package news

import (
	"testing"

	"golang.org/x/net/html/atom"
)

func TestTraitsOf(t *testing.T) {
	tests := []struct {
		name string
		tags []atom.Atom
		want traits
	}{
		{"unknown and inline", []atom.Atom{0, atom.A, atom.Span, atom.Font}, 0},
		{"inline without content", []atom.Atom{atom.Img, atom.Wbr}, traitVoid},
		{"bold", []atom.Atom{atom.B, atom.Strong}, traitBold},
		{"of the head", []atom.Atom{atom.Meta, atom.Link, atom.Br}, traitVoid | traitBlock},
		{"left out", []atom.Atom{atom.Body, atom.Tbody}, traitTransparent},
		{"raw", []atom.Atom{atom.Script, atom.Noscript, atom.Textarea}, traitSkipped | traitRaw},
		{"skipped with its tags", []atom.Atom{atom.Svg, atom.Select}, traitSkipped},
		{"not listed", []atom.Atom{atom.Legend, atom.Marquee}, traitBlock},
		{"ends a paragraph", []atom.Atom{atom.P, atom.Div, atom.Li, atom.Dt}, traitFlow},
		{"of tables", []atom.Atom{atom.Td, atom.Th}, traitBlock | traitCell},
		{"headings", []atom.Atom{atom.H1, atom.H6}, traitFlow | traitHeading | traitBold},
	}
	for _, tt := range tests {
		for _, tag := range tt.tags {
			if got := traitsOf(tag); got != tt.want {
				t.Errorf("%s: %q has %b, want %b", tt.name, tag, got, tt.want)
			}
		}
	}
}

func TestDisplayOf(t *testing.T) {
	tests := []struct {
		style       string
		block, none bool
	}{
		{"", false, false},
		{"display", false, false},
		{"display:block", true, false},
		{"color:red; Display : NONE !important", false, true},
		{"display:none;display:block", true, true},
		{"display:inline-block;list-display:none", false, false},
		{"background:url(a:b);display:none", false, true},
		{"display:bl", false, false},
	}
	for _, tt := range tests {
		if block, none := displayOf(tt.style); block != tt.block || none != tt.none {
			t.Errorf("displayOf(%q) = %v, %v", tt.style, block, none)
		}
	}
}
