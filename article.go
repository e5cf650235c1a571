package news

// An Article is what a page says about itself. What the page does not say is
// left zero. Lists keep the page's order.
type Article struct {
	URL        string      `json:"url,omitempty"`        // canonical address
	Title      Title       `json:"title,omitzero"`       // 标题
	Channel    []string    `json:"channel,omitempty"`    // 栏目, outermost first
	Published  Date        `json:"published,omitzero"`   // first publication
	Modified   Date        `json:"modified,omitzero"`    // last change
	Source     Source      `json:"source,omitzero"`      // 来源
	Dateline   Dateline    `json:"dateline,omitzero"`    // 电头
	Credits    []Credit    `json:"credits,omitempty"`    // 署名
	Body       []Paragraph `json:"body,omitempty"`       // 正文
	Images     []Image     `json:"images,omitempty"`     // pictures of the body
	Tags       []string    `json:"tags,omitempty"`       // 标签, 关键词
	Summary    string      `json:"summary,omitempty"`    // 摘要, as the page gives it
	Related    []LinkBlock `json:"related,omitempty"`    // links to other articles
	Duplicates []Duplicate `json:"duplicates,omitempty"` // repeats in Related
	Next       string      `json:"next,omitempty"`       // the article's next page
	Evidence   []Evidence  `json:"evidence,omitempty"`   // where each value was read
	Problems   []Problem   `json:"problems,omitempty"`   // what could not be read
}

// A Title is a headline and what was glued to it.
type Title struct {
	Text        string   `json:"text,omitempty"`        // the clean headline
	Raw         string   `json:"raw,omitempty"`         // as shown
	Kicker      string   `json:"kicker,omitempty"`      // 引题, above it
	Subtitle    string   `json:"subtitle,omitempty"`    // 副题, below it
	Tail        string   `json:"tail,omitempty"`        // site and channel names cut off
	Decorations []string `json:"decorations,omitempty"` // SEO words cut off
}

// A Source is the outlet that a page credits.
type Source struct {
	Name    string     `json:"name,omitempty"`    // as printed, without label
	Kind    SourceKind `json:"kind,omitempty"`    // of the first outlet
	URL     string     `json:"url,omitempty"`     // the link on it
	Raw     string     `json:"raw,omitempty"`     // label and value as shown
	Outlets []string   `json:"outlets,omitempty"` // each one, if there are several
}

// A SourceKind says what sort of outlet a source is.
type SourceKind string

// The kinds of outlets.
const (
	SourceAgency      SourceKind = "agency"      // 通讯社
	SourceNewspaper   SourceKind = "newspaper"   // 报纸
	SourceBroadcaster SourceKind = "broadcaster" // 广播电视
	SourceMagazine    SourceKind = "magazine"    // 期刊
	SourceSite        SourceKind = "site"        // 新闻网站, 门户
	SourceGovernment  SourceKind = "government"  // 政府机关
	SourceAccount     SourceKind = "account"     // 公众号, 头条号, 微博 …
	SourceUnknown     SourceKind = "unknown"     // anything else
)

// A Dateline (电头) is the head of a wire story: 新华社北京6月8日电.
type Dateline struct {
	Agency string `json:"agency,omitempty"` // 新华社; 本报 as written
	Place  string `json:"place,omitempty"`  // 北京
	Date   string `json:"date,omitempty"`   // 6月8日, as written
	Raw    string `json:"raw,omitempty"`    // the dateline with its bracketed byline
}

// A Credit names a person who made the piece.
type Credit struct {
	Name   string `json:"name"`
	Role   Role   `json:"role"`
	Outlet string `json:"outlet,omitempty"` // 经济日报 in 经济日报记者
	Place  string `json:"place,omitempty"`  // 北京 in 记者…北京报道
}

// A Role is what a credited person did.
type Role string

// The roles, with the titles that make them.
const (
	RoleReporter      Role = "reporter"      // 记者 of any kind, 采写
	RoleAuthor        Role = "author"        // 作者, 文, 撰文, 撰稿, a name without a title
	RoleCorrespondent Role = "correspondent" // 通讯员
	RoleIntern        Role = "intern"        // 实习生
	RolePhotographer  Role = "photographer"  // 摄影, 摄, 图, 摄像
	RoleTranslator    Role = "translator"    // 译, 编译, 翻译
	RoleEditor        Role = "editor"        // 编辑, 责编, 摘编, 整理, 主编
	RoleProofreader   Role = "proofreader"   // 校对, 审校
	RoleReviewer      Role = "reviewer"      // 审核, 初审, 终审, 审读, 签发, 监制, 核稿
	RoleOther         Role = "other"         // 策划, 统筹, 制图, 剪辑, 视频
)

// A Paragraph is one block of the article's body.
type Paragraph struct {
	Kind ParagraphKind `json:"kind"`
	Text string        `json:"text"`
}

// A ParagraphKind says what a paragraph is to the article.
type ParagraphKind string

// The kinds of paragraphs.
const (
	KindText    ParagraphKind = "text"
	KindHeading ParagraphKind = "heading" // 小标题
	KindCaption ParagraphKind = "caption" // 图注
	KindQuote   ParagraphKind = "quote"
	KindList    ParagraphKind = "list"   // one item
	KindTable   ParagraphKind = "table"  // one row, cells joined by tabs
	KindByline  ParagraphKind = "byline" // only credits people or outlets
)

// An Image is a picture of the body.
type Image struct {
	URL     string `json:"url"`
	Caption string `json:"caption,omitempty"`
}

// A LinkBlock is a run of links to other articles: 相关阅读, 热门推荐 …
type LinkBlock struct {
	Heading string `json:"heading,omitempty"`
	Links   []Link `json:"links"`
}

// A Link is one item of a block. Sites that make second titles and summaries
// from keywords lose the points of decimals there: 环比降0 88%. Where a point is
// certain Alt and Summary have it, and AltRaw and SummaryRaw what the page has.
type Link struct {
	Title   string `json:"title"`             // the clean headline
	Raw     string `json:"raw,omitempty"`     // as shown
	Alt     string `json:"alt,omitempty"`     // the second copy of the title
	URL     string `json:"url,omitempty"`     // resolved, if the page's address is known
	Channel string `json:"channel,omitempty"` // 栏目
	Date    string `json:"date,omitempty"`    // 2006-01-02
	Summary string `json:"summary,omitempty"` // 摘要

	AltRaw     string `json:"alt_raw,omitempty"`     // as shown, if Alt was repaired
	SummaryRaw string `json:"summary_raw,omitempty"` // as shown, if Summary was repaired
}

// A Duplicate says that a link repeats an earlier one. The numbers count from
// 0 in the list of blocks and in the block's links.
type Duplicate struct {
	Block   int   `json:"block"`
	Link    int   `json:"link"`
	OfBlock int   `json:"of_block"`
	OfLink  int   `json:"of_link"`
	Match   Match `json:"match"`
}

// A Match says how the titles of two links agree.
type Match string

// The matches, closest first.
const (
	MatchExact      Match = "exact"      // letter by letter
	MatchNormalized Match = "normalized" // after cleaning
	MatchClipped    Match = "clipped"    // one is the other's beginning
	MatchSimilar    Match = "similar"    // nearly the same words
)

// Evidence says where a value was read.
type Evidence struct {
	Field  string `json:"field"`  // JSON path: published, credits[2]
	Origin Origin `json:"origin"` // the kind of place
	Where  string `json:"where"`  // line 12, span.source, a meta name, a JSON key, a part of the URL
	Raw    string `json:"raw,omitempty"`
	Lost   string `json:"lost,omitempty"` // with Parser.Trace: why this candidate was not taken
}

// An Origin is the kind of place where a value was read.
type Origin string

// The origins.
const (
	OriginText    Origin = "text"    // a line of a text page
	OriginElement Origin = "element" // a visible element
	OriginMeta    Origin = "meta"    // <meta>, <title>, <link>
	OriginJSONLD  Origin = "json-ld"
	OriginScript  Origin = "script" // a variable of an inline script
	OriginURL     Origin = "url"
)

// A Problem says what of a page could not be read, though the rest was.
type Problem struct {
	Field   string `json:"field"`
	Message string `json:"message"`
}
