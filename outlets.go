package news

import (
	"strings"
	"unicode/utf8"
)

// knownOutlet gives the longest widely known outlet that s begins with, as
// written there, and its length in bytes. A Latin name must end where the
// word does.
func knownOutlet(s string) (name string, n int) {
	n, _ = lookupOutlet(s)
	return s[:n], n
}

// lookupOutlet is knownOutlet with the outlet's kind.
func lookupOutlet(s string) (n int, kind SourceKind) {
	var buf [maxKnownName]byte
	key := buf[:0]
	kind = SourceUnknown
	head := knownHeads[fold(leadRune(s))]
	lo, hi := head.lo, head.hi
	if lo == hi {
		return 0, kind
	}
	for i, r := range s {
		if len(key)+utf8.UTFMax > len(buf) {
			break
		}
		from := len(key)
		key = utf8.AppendRune(key, fold(r))
		if from > 0 { // the heads begin with the first rune
			if lo, hi = narrow(lo, hi, from, key); lo == hi {
				break
			}
		}
		// The first of the names that begin with key is key itself, if any.
		if name := knownNames[lo].name; len(name) == len(key) {
			if _, size := utf8.DecodeRuneInString(s[i:]); wordEnds(name, s[i+size:]) {
				n, kind = i+size, knownNames[lo].kind
			}
		}
	}
	return n, kind
}

// knownHeads gives the known names that begin with a rune.
var knownHeads = func() map[rune]span {
	heads := make(map[rune]span)
	for i, known := range knownNames {
		r := leadRune(known.name)
		head, ok := heads[r]
		if !ok {
			head.lo = i
		}
		head.hi = i + 1
		heads[r] = head
	}
	return heads
}()

// maxKnownName is more than the length in bytes of any known name.
const maxKnownName = 64

// narrow gives the part of knownNames[lo:hi], whose names all begin with
// key[:from], that begin with key.
func narrow(lo, hi, from int, key []byte) (first, end int) {
	suffix := key[from:]
	end = hi
	for lo < hi {
		m := int(uint(lo+hi) >> 1)
		if name := knownNames[m].name[from:]; name < string(suffix) {
			lo = m + 1
		} else {
			hi = m
			if !strings.HasPrefix(name, string(suffix)) {
				end = m
			}
		}
	}
	first = lo
	for hi = end; lo < hi; {
		m := int(uint(lo+hi) >> 1)
		if strings.HasPrefix(knownNames[m].name[from:], string(suffix)) {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return first, lo
}

// wordEnds reports whether name, followed by rest, is a word of its own:
// BBC is none at the head of BBCD.
func wordEnds(name, rest string) bool {
	if rest == "" {
		return true
	}
	last, next := rune(name[len(name)-1]), rune(rest[0])
	return !(isLatin(last) && isLatin(next)) && !(isDigit(last) && isDigit(next))
}

// outletKind tells from an outlet's name what sort it is: by the table of
// known names, else by the name's ending (…日报, …电视台, …局), else by a known
// name at its head. Of several joined names (人民网－人民日报) the one that is
// more than a site counts, of a list (新华社、央视) the first.
func outletKind(name string) SourceKind {
	if list := trimDigest(name); list != name {
		name, _, _ = strings.Cut(list, " ")
	}
	plain := isPlainName(name) // as most are
	if !plain {
		if n := listEnd(name); n > 0 {
			name = name[:n]
		}
		name = trimQuotes(name)
	}
	switch {
	case name == "":
		return SourceUnknown
	case name[0] == '@' || accountSuffix(name) > 0:
		return SourceAccount
	case plain:
		return nameKind(name)
	}
	kind := SourceUnknown
	for rest := name; rest != ""; {
		var part string
		part, rest = cutJoint(rest)
		if k := partKind(part); kind == SourceUnknown || kind == SourceSite && k != SourceUnknown {
			kind = k
		}
	}
	return kind
}

// trimDigest cuts 综合 or 综合自 off the head of a list of outlets.
func trimDigest(s string) string {
	n := max(hasFold(s, "综合自"), hasFold(s, "综合"))
	if n == len(s) {
		return s
	}
	return trimLeft(s[n:])
}

// trimQuotes cuts blanks, quotes and brackets off both ends of a name.
func trimQuotes(name string) string {
	return strings.TrimFunc(name, func(r rune) bool {
		if r >= 0x4e00 && r <= 0x9fff || isAlnum(r) {
			return false
		}
		f := fold(r)
		return f == ' ' || f == '"' || f == '[' || f == ']' || f == '《' || f == '》' || isUnseen(r)
	})
}

// listEnd gives the length of the first name of a list, or 0 if s is none.
func listEnd(s string) int {
	for i, r := range s {
		switch r {
		case '、', '，', ',', '；', ';', '/', '&':
			return i
		}
	}
	return 0
}

// cutJoint cuts s at the first dash or dot that joins two names.
func cutJoint(s string) (part, rest string) {
	for i, r := range s {
		if r == '-' || r >= 0x80 && (r < 0x4e00 || r > 0x9fff) && (fold(r) == '-' || fold(r) == '·') {
			return s[:i], s[i+utf8.RuneLen(r):]
		}
	}
	return s, ""
}

// partKind is outletKind for one name.
func partKind(name string) SourceKind {
	if name = trimQuotes(name); name == "" || hasBar(name) {
		return SourceUnknown
	}
	return nameKind(name)
}

// nameKind is partKind for a name without marks around it.
func nameKind(name string) SourceKind {
	n, kind := lookupOutlet(name)
	if n == len(name) {
		return kind
	}
	if m := foldSuffixOf(name, editions); m > 0 && m < len(name) {
		if n == len(name)-m {
			return kind
		}
		if k := partKindSuffix(name[:len(name)-m]); k != SourceUnknown {
			return k
		}
		return SourceSite
	}
	name = cutEdition(name)
	if k := partKindSuffix(name); k != SourceUnknown {
		return k
	}
	if n > 0 {
		return kind
	}
	return SourceUnknown
}

// hasBar reports whether s has a separator that no name has.
func hasBar(s string) bool {
	for _, r := range s {
		if r == '丨' || r == ':' || r == '|' || r == '：' || r == '｜' {
			return true
		}
	}
	return false
}

// cutEdition cuts off a name its programme, edition or place, and that it drew on
// others: 山城日报综合.
func cutEdition(name string) string {
	for i, r := range name {
		if i > 0 && (r == '《' || r == '（' || r == '(') {
			name = trimBlanks(name[:i])
			break
		}
	}
	return strings.TrimSuffix(name, "综合")
}

// editions are what an outlet is followed by in the name of its other forms.
var editions = wordsOf("新闻客户端", "客户端", "APP", "App", "app", "官方网站", "网站", "官网", "电子版", "数字报", "海外版", "网络版")

// kindSuffixes tells an outlet's kind by the end of its name. The first that
// fits holds, so an exception stands before its rule.
var kindSuffixes = rulesOf([]wordRule[SourceKind]{
	{"互联网", SourceUnknown}, {"网", SourceSite}, {"在线", SourceSite}, {"热线", SourceSite},
	{"新闻社", SourceAgency}, {"通讯社", SourceAgency}, {"电讯社", SourceAgency}, {"报社", SourceNewspaper},
	{"杂志社", SourceMagazine}, {"周刊社", SourceMagazine},
	{"公报", SourceGovernment}, {"海报", SourceUnknown}, {"情报", SourceUnknown}, {"预报", SourceUnknown},
	{"年报", SourceUnknown}, {"举报", SourceUnknown}, {"财报", SourceUnknown}, {"简报", SourceUnknown},
	{"汇报", SourceUnknown}, {"通报", SourceUnknown}, {"研报", SourceUnknown}, {"播报", SourceSite},
	{"画报", SourceMagazine}, {"学报", SourceMagazine}, {"电子报", SourceSite}, {"报", SourceNewspaper},
	{"经济报道", SourceNewspaper},
	{"电视台", SourceBroadcaster}, {"电台", SourceBroadcaster}, {"卫视", SourceBroadcaster},
	{"广播", SourceBroadcaster}, {"广电", SourceBroadcaster}, {"电视", SourceBroadcaster},
	{"经视", SourceBroadcaster}, {"总台", SourceBroadcaster}, {"之声", SourceBroadcaster},
	{"频率", SourceBroadcaster}, {"广播网", SourceBroadcaster}, {"中心站", SourceBroadcaster},
	{"周刊", SourceMagazine}, {"杂志", SourceMagazine}, {"月刊", SourceMagazine}, {"双周刊", SourceMagazine},
	{"半月刊", SourceMagazine}, {"季刊", SourceMagazine}, {"期刊", SourceMagazine}, {"学刊", SourceMagazine},
	{"文摘", SourceMagazine}, {"半月谈", SourceMagazine}, {"周末", SourceNewspaper}, {"评论刊", SourceMagazine},
	{"气象台", SourceGovernment}, {"法院", SourceGovernment}, {"检察院", SourceGovernment},
	{"国务院", SourceGovernment}, {"政府", SourceGovernment}, {"管委会", SourceGovernment},
	{"办事处", SourceGovernment}, {"街道", SourceGovernment}, {"政协", SourceGovernment}, {"人大", SourceGovernment},
	{"委员会", SourceGovernment}, {"办公室", SourceGovernment}, {"办公厅", SourceGovernment},
	{"信访处", SourceGovernment}, {"管理处", SourceGovernment}, {"大队", SourceGovernment},
	{"支队", SourceGovernment}, {"总队", SourceGovernment}, {"税务所", SourceGovernment}, {"派出所", SourceGovernment},
	{"俱乐部", SourceUnknown}, {"编辑部", SourceUnknown}, {"总部", SourceUnknown}, {"本部", SourceUnknown},
	{"支部", SourceUnknown}, {"事业部", SourceUnknown}, {"干部", SourceUnknown}, {"部", SourceGovernment},
	{"邮局", SourceUnknown}, {"书局", SourceUnknown}, {"结局", SourceUnknown}, {"局", SourceGovernment},
	{"组委", SourceUnknown}, {"委", SourceGovernment}, {"厅", SourceGovernment}, {"署", SourceGovernment},
	{"网信办", SourceGovernment}, {"文明办", SourceGovernment}, {"新闻办", SourceGovernment}, {"政府办", SourceGovernment},
	{"国台办", SourceGovernment}, {"外办", SourceGovernment}, {"党校", SourceGovernment},
	{"新闻", SourceSite}, {"新闻云", SourceSite}, {"资讯", SourceSite}, {"论坛", SourceSite}, {"之家", SourceSite},
	{"传媒", SourceSite}, {"频道", SourceSite}, {"门户", SourceSite}, {"财经", SourceSite}, {"科技", SourceUnknown},
	{"信息港", SourceSite}, {"博客", SourceSite}, {"社区", SourceSite}, {".com", SourceSite}, {".cn", SourceSite},
	{".net", SourceSite}, {".org", SourceSite}, {".COM", SourceSite}, {".CN", SourceSite},
})

// partKindSuffix tells the kind of a name by its ending alone.
func partKindSuffix(name string) SourceKind {
	if utf8.RuneCountInString(name) < 3 {
		return SourceUnknown // 电网, 日报: words, not names
	}
	if suffix := suffixIn(name, kindSuffixes.wordTable); suffix != "" {
		return kindSuffixes.rules[suffix]
	}
	return SourceUnknown
}

// accountWords name the services on which an outlet is an account, the longer
// before what they end or begin with.
var accountWords = wordsOf(
	"官方微信公众号", "微信公众订阅号", "微信公众平台", "微信公众号", "微信订阅号", "微信服务号", "微信公号", "公众订阅号", "公众号", "公号",
	"订阅号", "官方微信", "官方微博", "官方头条号", "官微", "新浪微博", "腾讯微博", "今日头条号", "微信视频号", "微信号", "微信",
	"微博", "头条号", "百家号", "搜狐号", "网易号", "企鹅号", "大鱼号", "一点号", "澎湃号", "视频号", "抖音号", "快手号", "抖音", "小红书", "强国号",
	"人民号", "新华号", "央视频", "脸书", "粉丝专页",
)

// accountPrefix gives the length of the service's name at the head of s, or 0.
func accountPrefix(s string) int { return foldPrefixOf(s, accountWords) }

// accountSuffix gives the length of the service's name at the end of s, or 0.
func accountSuffix(s string) int { return foldSuffixOf(s, accountWords) }

// foldPrefixOf gives the length in bytes of the prefix of s that folds to one of
// the table's entries, the first that fits, or 0. The entries are in folded
// form.
func foldPrefixOf(s string, table *wordTable) int {
	for _, entry := range table.heads.of(fold(leadRune(s))) {
		if n := hasFold(s, entry); n > 0 {
			return n
		}
	}
	return 0
}

// foldSuffixOf is foldPrefixOf for the end of s.
func foldSuffixOf(s string, table *wordTable) int {
	if entry := suffixIn(s, table); entry != "" {
		return hasFoldSuffix(s, entry)
	}
	return 0
}

// suffixIn gives the first of the table's entries that the end of s folds to, or
// "".
func suffixIn(s string, table *wordTable) string {
	entries := table.ends.of(fold(lastRune(s)))
	if len(entries) == 0 {
		return ""
	}
	folded := isFolded(s[max(0, len(s)-maxSuffix):])
	for _, entry := range entries {
		if strings.HasSuffix(s, entry) || !folded && hasFoldSuffix(s, entry) > 0 {
			return entry
		}
	}
	return ""
}

// maxSuffix is how many bytes a table's entry takes at most.
const maxSuffix = 32

// isFolded reports whether folding s would change nothing.
func isFolded(s string) bool {
	for _, r := range s {
		if fold(r) != r {
			return false
		}
	}
	return true
}

// leadRune gives the first rune of s.
func leadRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// hasFoldSuffix reports the length in bytes of the end of s that folds to the
// table entry, or 0. The entry is in folded form.
func hasFoldSuffix(s, entry string) int {
	n := 0
	for entry != "" {
		want, m := utf8.DecodeLastRuneInString(entry)
		r, k := utf8.DecodeLastRuneInString(s[:len(s)-n])
		if k == 0 || r != want && fold(r) != want {
			return 0
		}
		entry = entry[:len(entry)-m]
		n += k
	}
	return n
}
