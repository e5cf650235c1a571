package news

import (
	"strings"
	"unicode/utf8"
)

// A titleSeparator is the kind of separator that stands before a part of a title.
type titleSeparator int

const (
	sepNone       titleSeparator = iota
	sepDash                      // "-" : common in headlines
	sepEmDash                    // "—", "——": before subtitles
	sepWire                      // "丨": after rubrics
	sepBar                       // "|", "｜"
	sepDashes                    // "--"
	sepSpacedDash                // " - "
	sepGuillemet                 // "»", ">", " / "
	sepUnderscore                // "_": hardly ever in a headline
)

// A titlePart is a piece of a title between separators.
type titlePart struct {
	text       string
	start, end int
	before     titleSeparator
	role       titleRole
}

// A titleRole says what a part of a title is.
type titleRole int

const (
	roleText     titleRole = iota // nothing known
	roleShort                     // short, and without punctuation
	roleKeywords                  // a,b,c
	roleDate                      // 20230608, D230608
	roleChannel                   // 国际, 财经频道
	roleSite                      // 山城新闻网
)

// maxParts is how many parts of a title are looked at, from its end.
const maxParts = 12

// cutTailOnce is cutTail for one round.
func cutTailOnce(title, site string) (head, tail string) {
	var buf [maxParts]titlePart
	parts := splitTitle(buf[:0], title)
	if len(parts) > 1 {
		for i := range parts[1:] {
			parts[i+1].role = roleOf(parts[i+1].text, site)
		}
		if n := headParts(parts); n > 0 {
			return title[parts[n].start:], strings.TrimRight(title[:parts[n-1].end], " ")
		}
		if n := tailParts(parts); n > 0 {
			return title[:parts[n-1].end], title[parts[n].start:]
		}
	}
	return cutBlankTail(title, site)
}

// splitTitle appends the parts of a title to parts. If there are more than fit,
// the first one holds the rest.
func splitTitle(parts []titlePart, title string) []titlePart {
	part := titlePart{}
	for i := 0; i < len(title); {
		sep, m := sepNone, 0
		if maySeparate(title[i]) {
			sep, m = separatorAt(title, i)
		}
		if sep == sepNone {
			i++
			continue
		}
		if part.end = len(strings.TrimRight(title[:i], " ")); part.end > part.start {
			parts = appendPart(parts, part, title)
		} else {
			sep = max(sep, part.before)
		}
		i += m
		part = titlePart{start: i, before: sep}
	}
	if part.end = len(title); part.end > part.start {
		parts = appendPart(parts, part, title)
	}
	return parts
}

// appendPart appends a part. It joins the first two if there is no room.
func appendPart(parts []titlePart, part titlePart, title string) []titlePart {
	if len(parts) == maxParts {
		parts[0].end = parts[1].end
		parts[0].text = title[parts[0].start:parts[0].end]
		parts = append(parts[:1], parts[2:]...)
	}
	part.text = title[part.start:part.end]
	return append(parts, part)
}

// maySeparate reports whether a separator, or a blank before it, may begin with
// byte c: most bytes are of letters, digits and ideographs.
func maySeparate(c byte) bool {
	switch c {
	case ' ', '_', '|', '-', '>', '<', '/', '~', '\\', 0xc2, 0xe2, 0xe4, 0xef:
		return true
	}
	return false
}

// separatorAt gives the kind and the length, blanks included, of the separator
// that begins at s[i:].
func separatorAt(s string, i int) (sep titleSeparator, n int) {
	at := i
	for at < len(s) && s[at] == ' ' {
		at++
	}
	r, m := utf8.DecodeRuneInString(s[at:])
	switch r {
	case '_':
		if at > 0 && at+1 < len(s) && isAlnum(rune(s[at-1])) && isAlnum(rune(s[at+1])) {
			if _, known := knownOutlet(s[at+1:]); known == 0 {
				return sepNone, 0 // an identifier
			}
		}
		sep = sepUnderscore
	case '|', '｜', '│', '┃', '￨', '︱', '∣':
		sep = sepBar
	case '丨':
		sep = sepWire
	case '-', '－', '–', '‐', '−':
		sep = sepDash
	case '—', '―', '─':
		sep = sepEmDash
	case '»', '«', '›':
		sep = sepGuillemet
	case '>', '<', '/', '·', '•', '~', '\\':
		if at == i || at+m >= len(s) || s[at+m] != ' ' {
			return sepNone, 0
		}
		sep = sepGuillemet
	default:
		return sepNone, 0
	}
	end := at + m
	for end < len(s) {
		k := separatorRune(s[end:], r)
		if k == 0 {
			break
		}
		end += k
	}
	if sep == sepDash && end > at+m {
		sep = sepDashes
	}
	spaced := at > i && end < len(s) && s[end] == ' '
	if spaced && (sep == sepDash || sep == sepEmDash || sep == sepDashes) {
		sep = sepSpacedDash
	}
	for end < len(s) && s[end] == ' ' {
		end++
	}
	return sep, end - i
}

// separatorRune gives the length of a rune at the head of s that goes on with
// the separator r.
func separatorRune(s string, r rune) int {
	next, n := utf8.DecodeRuneInString(s)
	if n > 0 && (next == r || r == '_' && (next == '-' || next == '|') || r == '-' && next == '_') {
		return n
	}
	return 0
}

// headParts gives how many parts at the head of a title are names of its site
// and channels (科学网—…); 0 if there are none.
func headParts(parts []titlePart) int {
	first := parts[0].text
	if runeLen(first) > 16 || isBroadName(first) || !isSiteName(first) || !isKnownOutlet(first) &&
		(parts[1].before == sepBar || siteSuffix(first) == 0 && !isDomain(first)) {
		return 0
	}
	n := 1
	for n < len(parts)-1 && parts[n].role >= roleShort && runeLen(parts[n].text) <= 6 {
		n++
	}
	last := parts[n]
	switch {
	case last.before == sepWire, last.role == roleSite, last.role == roleChannel, runeLen(last.text) < minHead,
		n < len(parts)-1 && parts[len(parts)-1].role >= roleChannel,
		runeLen(last.text) <= runeLen(parts[0].text):
		return 0
	}
	return n
}

// minHead is how many characters a headline has at least for something to be
// cut off it on good evidence, and fairHead on fair evidence.
const (
	minHead  = 4
	fairHead = 8
)

// tailParts gives how many parts of a title are the headline; 0 if no tail is
// behind it.
func tailParts(parts []titlePart) int {
	if n := siteTail(parts); n > 0 {
		return n
	}
	n := len(parts)
	for n > 1 && isTailPart(parts, n-1) {
		n--
	}
	if n == len(parts) || headLen(parts, n) < fairHead {
		return 0
	}
	return n
}

// siteTail is tailParts for a tail in which a site is named: what stands
// behind the site belongs to the tail, and so do channels before it.
func siteTail(parts []titlePart) int {
	site := len(parts) - 1
	for site > 0 && parts[site].role != roleSite {
		if p := parts[site]; p.role == roleText && runeLen(p.text) > 20 {
			return 0 // a headline behind it
		}
		site--
	}
	if site == 0 || headLen(parts, site) < minHead || !opensSite(parts, site) {
		return 0
	}
	n := site
	for n > 1 && headLen(parts, n-1) >= minHead && isBeforeSite(parts, n-1) {
		n--
	}
	return n
}

// opensSite reports whether the separator before parts[i], a site, may set it
// off. A bar of the rubrics' kind may not if the headline before it is shorter.
func opensSite(parts []titlePart, i int) bool {
	p := parts[i]
	if p.before == sepWire || p.before == sepBar || p.before == sepDash || p.before == sepEmDash {
		return headLen(parts, i) >= min(fairHead, runeLen(p.text))
	}
	return true
}

// isBeforeSite reports whether parts[i], before a site or a channel of the
// tail, belongs to the tail.
func isBeforeSite(parts []titlePart, i int) bool {
	p, next := parts[i], parts[i+1]
	switch p.role {
	case roleSite, roleChannel, roleDate, roleKeywords:
		return p.before != sepWire
	case roleText:
		return false
	}
	n := runeLen(p.text)
	if headLen(parts, i) < 2*n {
		return false
	}
	switch p.before {
	case sepUnderscore, sepGuillemet, sepSpacedDash, sepDashes:
		return true
	case sepBar:
		return n <= 8
	case sepDash, sepEmDash:
		return n <= 4 && next.before == p.before
	}
	return false
}

// isTailPart reports whether parts[i], which ends a title without a site's
// name, is no part of the headline.
func isTailPart(parts []titlePart, i int) bool {
	p := parts[i]
	n, head := runeLen(p.text), headLen(parts, i)
	switch p.role {
	case roleKeywords:
		return p.before != sepWire
	case roleDate:
		return p.before == sepUnderscore || i > 1 // alone it is the headline's
	case roleChannel:
		return p.before != sepWire && (p.before != sepBar || head >= fairHead) && head >= 2*n
	case roleText:
		return false
	}
	if isASCII(p.text) && i > 1 && parts[i-1].role >= roleChannel {
		return true // its English name
	}
	switch p.before {
	case sepUnderscore:
		return head >= n
	case sepSpacedDash, sepDashes, sepGuillemet:
		return n <= 9 && head >= max(fairHead, 3*n/2)
	case sepBar:
		if i > 1 && parts[i-1].before == sepBar && parts[i-1].role == roleShort {
			return n <= 8 // |a|b
		}
		return n <= 8 && head >= max(12, 3*n)
	}
	return false
}

// headLen is the length in characters of the longest of the first n parts.
func headLen(parts []titlePart, n int) int {
	longest := 0
	for _, p := range parts[:n] {
		longest = max(longest, runeLen(p.text))
	}
	return longest
}

func runeLen(s string) int { return utf8.RuneCountInString(s) }

// cutBlankTail cuts names of sites that only a blank sets off.
func cutBlankTail(title, site string) (head, tail string) {
	end := len(title)
	for {
		i := strings.LastIndexByte(title[:end], ' ')
		if i <= 0 || runeLen(title[:i]) < fairHead || !isBlankSite(title[i+1:end], site) {
			break
		}
		end = i
	}
	if end == len(title) {
		return title, ""
	}
	return strings.TrimRight(title[:end], " |｜_-"), title[end+1:]
}

// roleOf tells what a part of a title is.
func roleOf(part, site string) titleRole {
	n := runeLen(part)
	switch {
	case n > 40, isDecoration(part):
		return roleText
	case site != "" && sameTitle(part, site), isSiteName(part):
		return roleSite
	case isChannelName(part):
		return roleChannel
	case isDateCode(part):
		return roleDate
	case isKeywordList(part):
		return roleKeywords
	case n > 14 || hasPunctuation(part):
		return roleText
	}
	return roleShort
}

// isDateCode reports whether s is a date of digits, or a code of a letter and
// one: 20230608, 2023-06-08, D230608.
func isDateCode(s string) bool {
	s = strings.TrimLeft(s, "D")
	digits := 0
	for _, r := range s {
		if isDigit(r) {
			digits++
		} else if r != '-' && r != '/' && r != '.' && r != '年' && r != '月' && r != '日' {
			return false
		}
	}
	return digits >= 6 && digits <= 8
}

// isKeywordList reports whether s is a list of short words between commas.
func isKeywordList(s string) bool {
	commas, word := 0, 0
	for _, r := range s {
		switch {
		case r == ',':
			if word == 0 || word > 10 {
				return false
			}
			commas++
			word = 0
			continue
		case !isHan(r) && !isAlnum(r) && r != '·' && r != ' ':
			return false
		}
		word++
	}
	return commas >= 2 && word <= 10 || commas == 1 && word > 0 && word <= 4 && len(s) <= 24
}

// hasPunctuation reports whether s has marks that a name or keyword has not.
func hasPunctuation(s string) bool {
	for _, r := range s {
		switch r {
		case '，', '。', '！', '？', '：', '；', '、', ',', '!', '?', ':', ';', '…', '“', '”', '"', '《', '》', '【', '】', '「', '」', '『', '』':
			return true
		}
	}
	return false
}
