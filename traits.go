package news

import "golang.org/x/net/html/atom"

// Traits are what the readers ask of a tag.
type traits uint16

const (
	traitBlock       traits = 1 << iota // it begins and ends a line
	traitEndsP                          // it ends an open paragraph
	traitVoid                           // it has no content
	traitTransparent                    // it is left out of the page, its content not: the standard puts it where authors do not
	traitSkipped                        // its content is no text of the page
	traitRaw                            // its content has no tags
	traitBold                           // its text is in bold type
	traitHeading
	traitList // this and the rest bound how far up an element is closed
	traitMenu
	traitTerms
	traitTable
	traitRow
	traitCell
	traitCaption
	traitButton

	traitFlow = traitBlock | traitEndsP
)

// traitsOf looks a tag up. One that is not known has no traits; one that is
// not listed is a block.
func traitsOf(tag atom.Atom) traits {
	switch tag {
	case atom.A, atom.Abbr, atom.Acronym, atom.Bdi, atom.Bdo, atom.Big, atom.Blink, atom.Cite, atom.Code, atom.Data, atom.Del,
		atom.Dfn, atom.Em, atom.Font, atom.I, atom.Ins, atom.Kbd, atom.Label, atom.Mark, atom.Nobr, atom.Picture, atom.Q,
		atom.Ruby, atom.S, atom.Samp, atom.Small, atom.Span, atom.Strike, atom.Sub, atom.Sup, atom.Time, atom.Tt, atom.U,
		atom.Var, 0:
		return 0
	case atom.B, atom.Strong:
		return traitBold
	case atom.Img, atom.Input, atom.Source, atom.Wbr:
		return traitVoid
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Link, atom.Meta, atom.Param, atom.Track:
		return traitVoid | traitBlock
	case atom.Hr:
		return traitVoid | traitFlow
	case atom.Html, atom.Head, atom.Body, atom.Tbody, atom.Thead, atom.Tfoot, atom.Colgroup:
		return traitTransparent
	case atom.Script, atom.Style, atom.Noscript, atom.Iframe, atom.Textarea, atom.Noframes, atom.Noembed:
		return traitSkipped | traitRaw
	case atom.Template, atom.Object, atom.Svg, atom.Math, atom.Select, atom.Datalist, atom.Audio, atom.Video, atom.Canvas:
		return traitSkipped
	case atom.Title:
		return traitRaw
	case atom.Plaintext, atom.Xmp:
		return traitRaw | traitFlow
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Center, atom.Dd, atom.Details, atom.Dialog, atom.Dir,
		atom.Div, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.Header, atom.Hgroup,
		atom.Li, atom.Listing, atom.Main, atom.Nav, atom.P, atom.Pre, atom.Section, atom.Summary:
		return traitFlow
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return traitFlow | traitHeading | traitBold
	case atom.Ul, atom.Ol:
		return traitFlow | traitList
	case atom.Menu:
		return traitFlow | traitMenu
	case atom.Dl:
		return traitFlow | traitTerms
	case atom.Table:
		return traitFlow | traitTable
	case atom.Tr:
		return traitBlock | traitRow
	case atom.Td, atom.Th:
		return traitBlock | traitCell
	case atom.Caption:
		return traitBlock | traitCaption
	case atom.Button:
		return traitBlock | traitButton
	}
	return traitBlock
}
