/*
Package news parses Chinese news pages into typed metadata: headline, channel
(栏目), date of publication, source (来源), dateline (电头), the people credited
(署名), the body's paragraphs, tags, and the blocks of links to other articles
with the links that repeat an earlier one.

# What is read

[Parse] takes the bytes of a page, HTML or plain text, in any encoding that
Chinese pages come in: UTF-8, UTF-16, GB 18030 with GBK and GB 2312, HZ, and
Big5, declared rightly, wrongly or not at all. [ParseHTML] and [ParseText] are for
pages of a known kind, [ParseDocument] for a document of goquery's that the
program has already. The result is an [Article]; its fields are

	URL         the article's own address, as the document's head names it
	Title       the clean headline, and apart from it what was glued to it
	Channel     the breadcrumb, outermost first, without home and 正文
	Published   the first publication, no more exactly than the page says
	Modified    the last change
	Source      the outlet that the page credits, its kind, and its label as shown
	Dateline    新华社北京6月8日电: agency, place and date
	Credits     each person with a role, an outlet and a place
	Body        the paragraphs: text, headings, captions, quotes, lists, tables, bylines
	Images      the body's pictures and their captions
	Tags        the visible keywords, else the document's own
	Summary     the page's own summary
	Related     the blocks of links: 相关阅读, 热门推荐, 上一篇 and 下一篇 …
	Duplicates  which of these links repeat which
	Next        the address of the article's next page
	Evidence    where on the page each value was read
	Problems    what a page of news has and this one does not

and encoding/json gives them under the same names in lower case. The strings in
an Article are the page's own, but for what [Clean] mends: blanks, unseen
characters and entities.

The parsers of strings are useful alone: [ParseDate] and [FindDate],
[ParseSource], [ParseCredits], [ParseDateline], [ParseTitle], [ParseLinks] and
[FindDuplicates]. They take UTF-8, simplified or traditional, full width or half
width.

A [Parser] holds the settings: the page's address, the time that relative dates
count from, the zone, the HTTP header, selectors for the parts of a page that the
caller knows. Its zero value is the default, and the package's functions are the
methods of a zero Parser.

# What is followed

There is no standard for Chinese news pages; there are conventions, and these
are what the package knows: the labels 来源, 作者, 责任编辑 and their many like, the
order of the parts on a page, the forms of dates and datelines from mainland
China, Taiwan and Hong Kong, how names are set and listed, what class names many
sites share, and what aggregators glue to headlines. Of the formats made for
machines it reads meta tags, Open Graph, JSON-LD and the plain data of inline
scripts. What readers see is believed before what they do not.

Tables of widely known outlets, surnames and places help to tell one thing from
another. No rule is made for one site.

# What is not

Nothing is fetched, neither pages nor the addresses in them, and no script is
run: a page that is made by scripts gives what its inline data hold. Nothing is
guessed: what the page does not say is left empty, a day is not made a midnight,
and a date without a year stays one unless Parser.Reference tells the year. Names
that cannot be told from words are left out. Text is neither translated nor
converted between scripts. Pages in other languages give little that is right.

# What the caller must do

Fetch the page, and pass its bytes as they came: with Parser.ContentType if the
HTTP header is known, and uncompressed. Set Parser.URL to have links resolved and
dates in the address read, and Parser.Reference, the time of the crawl, to have
3小时前 and 6月8日 read. Both belong to one page: copy the Parser for the next.
Ask Article.Next for the rest of an article of several pages.

A page fails as a whole only if it is empty, binary, too large or in no encoding
that is known; the error is then a [*ParseError]. An absent field is no error,
but the parsers of strings report it as [ErrAbsent], apart from what is there and
malformed.

All functions and methods are safe for concurrent use, and the package keeps no
state. Their work is linear in the length of the input.

# Further reading

The README shows the command, [github.com/cnnews/news/cmd/cnnews], which also
explains a page as HTML ([github.com/cnnews/news/report]) and answers other
programs over HTTP. In the folder examples are programs that run as they stand.
The guides are

  - [Coming from another extractor]: the calls and fields of GNE, newspaper4k,
    trafilatura and go-readability beside these
  - [News out of web archives]: millions of pages, with Apache Beam or without
  - [Reliability]: what a program can rely on, and what was tried to break it

# The files

The way of the data is news.go from top to bottom. In its order:

	news.go                    the entry points, the settings, the way of the data
	article.go                 the types of the result
	error.go                   the errors
	decode.go sniff*.go        bytes to UTF-8: declared charsets, the bytes themselves
	page.go build.go           the page as lines, which both readers fill
	tokens.go html.go text.go  the readers: HTML tokens, an HTML tree, plain text
	tokenizer.go rawtext.go    HTML as tokens
	traits.go attributes.go    what is asked of a tag
	limits.go                  how much of a page is read and kept
	layout.go text_layout.go   where the parts of a page are
	hints.go boilerplate.go    what class names hint at; what is no article
	headline.go                the headline
	body.go paragraph.go       the body, and what a paragraph is to it
	script*.go head.go         data in scripts; addresses, summary, pictures
	extract.go                 the state of one extraction; evidence
	dates.go                   the dates of a page
	date*.go                   the parser of dates
	people.go bylines.go       the people of a page, and where bylines stand
	lead.go                    the dateline of a page
	credit*.go role_*.go       the parser of credits
	name*.go institutions.go   what is a name
	dateline*.go places.go     the parser of datelines
	origin.go                  the source of a page
	source*.go outlet*.go      the parser of sources
	channel.go tags.go         the channel and the tags of a page
	title*.go decorations.go   the parser of titles
	site_names.go              names of sites and channels
	related*.go                the blocks of links, in HTML and in text
	duplicates.go              links that repeat an earlier one
	trace*.go                  how a page was read, line by line
	decimals.go                decimal points that were lost
	select.go                  the parts that the caller's selectors name
	clean.go fold_tables.go    cleaning, and folding for comparison
	words.go                   searching tables of words

[Coming from another extractor]: https://github.com/cnnews/news/blob/main/docs/migrating.md
[News out of web archives]: https://github.com/cnnews/news/blob/main/docs/scale.md
[Reliability]: https://github.com/cnnews/news/blob/main/docs/reliability.md
*/
package news
