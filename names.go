package news

import (
	"strings"
	"unicode/utf8"
)

// Names are told from words by the frequency of their surname and given-name
// characters (name_tables.go). The unit of a cost is a tenth of a decimal
// order of magnitude; a score is what a name is likelier than as many
// characters of ordinary text.

const (
	maxDotPart    = 8  // the longest part of a name with dots
	maxLikelyPart = 6  // of one that no title announces
	textCost      = 30 // of a character of ordinary text
	maxNameRun    = 48 // the longest run of Han characters that is read as names

	costShort  = 6  // a given name of one character
	costLong   = 1  // of two
	costTriple = 20 // of three, after a single surname
	costRepeat = 12 // the second of two like characters: 丹丹
	costParent = 12 // both parents' surnames before the given name: 吴陈幸子
	costTribal = 50 // a name made of Tibetan or Mongolian words
)

// likelyName is the score from which a string is taken for a name that nothing
// but itself says is one; unusualName is enough beside other names or an outlet, and
// possibleName after a title.
const (
	signedName   = 6
	likelyName   = 2
	unusualName  = -12
	possibleName = -34
)

// isName reports whether s is by itself likely to be a person's name: a
// Chinese one of two to four characters, a Tibetan or Mongolian one, or one
// with a dot. Words, places and outlets that look like one are none.
func isName(s string) bool {
	if strings.ContainsRune(s, '·') {
		return isDotName(s) && longestPart(s) <= maxLikelyPart
	}
	return nameScore(s) >= likelyName && !isCommonWord(s) && !isPlace(s) && !isInstitution(s)
}

// nameScore says how much likelier s is a Chinese name than ordinary text;
// negative: less likely. What cannot be a name has a score below possibleName.
func nameScore(s string) int {
	var run nameRun
	if !run.set(s) || run.n < 2 || run.n > 5 {
		return -costNever
	}
	return textCost*run.n - run.pieceCost(0, run.n)
}

// isDotName reports whether s is a name of several parts with dots between:
// 买买提·艾力, 凯拉·赖特, J·K·罗琳.
func isDotName(s string) bool {
	parts, size := 1, 0
	for i, r := range s {
		switch {
		case fold(r) == '·':
			if size == 0 {
				return false
			}
			parts, size = parts+1, 0
			continue
		case isHan(r):
			if givenCost(r) == costNever && !isTransliteral(r) {
				return false
			}
		case r < utf8.RuneSelf && isAlnum(r) && !isDigit(r), r == '.' || r == '-' && i > 0:
		default:
			return false
		}
		if size++; size > maxDotPart {
			return false
		}
	}
	return parts > 1 && parts < 6 && size > 0 && !isInstitution(s)
}

// longestPart gives the length of the longest part of a name with dots.
func longestPart(s string) int {
	longest, size := 0, 0
	for _, r := range s {
		if size++; fold(r) == '·' {
			size = 0
		}
		longest = max(longest, size)
	}
	return longest
}

// isTransliteral reports whether r, rare in Chinese names, may write the
// sounds of others.
func isTransliteral(r rune) bool {
	switch r {
	case '班', '什', '那', '哪', '其', '买', '買', '图', '圖', '个':
		return true
	}
	return false
}

// isOfficeName reports whether s is the collective pen name of an office's
// publicity desk, as they stand after 通讯员: 粤交警, X公宣.
func isOfficeName(s string) bool {
	n := utf8.RuneCountInString(s)
	if n < 2 || n > 6 {
		return false
	}
	first, size := utf8.DecodeRuneInString(s)
	last, lastSize := utf8.DecodeLastRuneInString(s)
	native := surnameCost(first) != costNever
	if n == 2 {
		return !native && isOfficeRune(last)
	}
	office := strings.IndexFunc(s[size:len(s)-lastSize], isOfficeRune) >= 0
	switch last {
	case '宣', '警', '办', '辦':
		return office || !native
	case '轩', '軒', '萱', '讯', '融':
		return office && !native
	}
	return !native && office && isOfficeRune(last)
}

// isOfficeRune reports whether r abbreviates a branch of the administration.
func isOfficeRune(r rune) bool {
	switch r {
	case '公', '检', '法', '司', '消', '交', '警', '环', '卫', '健', '教', '税', '纪', '监', '组', '统',
		'农', '旅', '应', '急', '城', '管', '政', '关', '供', '路', '港', '海', '边', '铁', '综', '水',
		'疾', '控', '残', '妇', '团', '工', '商', '市', '府', '宣', '網', '网', '电', '地', '质', '林':
		return true
	}
	return false
}

// A nameRun is a run of Han characters that is read as one name or several
// without a mark between them.
type nameRun struct {
	s    string
	n    int
	rune [maxNameRun]rune
	at   [maxNameRun + 1]int16 // where each character begins in s
}

// set takes over s; it reports whether s is wholly Han and not too long.
func (u *nameRun) set(s string) bool {
	u.s, u.n = s, 0
	if len(s) > 4*maxNameRun {
		return false
	}
	for i, r := range s {
		if !isHan(r) || u.n == maxNameRun {
			return false
		}
		u.rune[u.n], u.at[u.n] = r, int16(i)
		u.n++
	}
	u.at[u.n] = int16(len(s))
	return u.n > 0
}

// slice gives characters i to j.
func (u *nameRun) slice(i, j int) string { return u.s[u.at[i]:u.at[j]] }

// pieceCost gives the cost of characters i to j as one name.
func (u *nameRun) pieceCost(i, j int) int {
	if j-i < 2 || j-i > 5 {
		return costNever
	}
	cost := costNever
	if j-i < 5 {
		cost = u.chineseCost(i, j)
	}
	if j-i >= 4 && u.isTribal(i, j) {
		cost = min(cost, costTribal)
	}
	return cost
}

// chineseCost gives the cost of a surname and a given name.
func (u *nameRun) chineseCost(i, j int) int {
	surname, given := surnameCost(u.rune[i]), i+1
	if j-i > 2 && isCompoundSurname(u.slice(i, i+2)) {
		if c := u.givenNameCost(i+2, j); c+costCompound < costNever {
			return c + costCompound
		}
	}
	if surname == costNever {
		return costNever
	}
	if j-given == 3 {
		return u.tripleCost(surname, given)
	}
	return min(costNever, surname+u.givenNameCost(given, j))
}

// givenNameCost gives the cost of a given name of one or two characters.
func (u *nameRun) givenNameCost(i, j int) int {
	a := givenCost(u.rune[i])
	switch {
	case j-i == 1:
		return a + costShort
	case j-i > 2:
		return costNever
	case u.rune[i] == u.rune[i+1]:
		return a + min(givenCost(u.rune[i+1]), costRepeat) + costLong
	}
	return a + givenCost(u.rune[i+1]) + costLong
}

// tripleCost gives the cost of a surname and three characters, of which the
// first is as a rule the other parent's surname.
func (u *nameRun) tripleCost(surname, i int) int {
	rest := givenCost(u.rune[i+1]) + givenCost(u.rune[i+2])
	first := givenCost(u.rune[i]) + costTriple
	if parent := surnameCost(u.rune[i]); parent <= costCommon+5 {
		first = min(first, parent+costParent)
	}
	return min(costNever, surname+first+rest)
}

// isTribal reports whether characters i to j are two words of Tibetan or
// Mongolian names.
func (u *nameRun) isTribal(i, j int) bool {
	for k := i + 2; k <= j-2; k++ {
		if isNameElement(u.slice(i, k)) && isNameElement(u.slice(k, j)) {
			return true
		}
	}
	return false
}

// split finds the likeliest way to read the run as names. It gives for each
// character the length of the name that ends after it on that way, and the
// whole cost; costNever or more: there is no way.
func (u *nameRun) split(ends *[maxNameRun + 1]int8) int {
	const unreached = 1 << 20
	var best [maxNameRun + 1]int
	for j := 1; j <= u.n; j++ {
		best[j] = unreached
		for size := 2; size <= min(j, 5); size++ {
			if best[j-size] == unreached {
				continue
			}
			cost := u.pieceCost(j-size, j)
			if textCost*size-cost < possibleName {
				continue
			}
			if c := best[j-size] + cost; c < best[j] {
				best[j], ends[j] = c, int8(size)
			}
		}
		// 张三和李四: the word between two names.
		if j > 2 && isAnd(u.rune[j-1]) && best[j-1]+textCost < best[j] {
			best[j], ends[j] = best[j-1]+textCost, 1
		}
	}
	if best[u.n] == unreached || ends[u.n] == 1 {
		return unreached
	}
	return best[u.n]
}

// isAnd reports whether r joins the last two names of a list.
func isAnd(r rune) bool { return r == '和' || r == '与' || r == '與' || r == '及' || r == '暨' }

// appendNames appends the names that the run-together s is made of, and
// reports whether it is made of names at all. Each but the last begins with a
// surname.
func appendNames(dst []string, s string) ([]string, bool) {
	var run nameRun
	var ends [maxNameRun + 1]int8
	if !run.set(s) || run.n < 2 || run.split(&ends) > textCost*run.n-likelyName+possibleSlack(run.n) {
		return dst, false
	}
	first := len(dst)
	for j := run.n; j > 0; j -= int(ends[j]) {
		if ends[j] > 1 {
			dst = append(dst, run.slice(j-int(ends[j]), j))
		}
	}
	for i, j := first, len(dst)-1; i < j; i, j = i+1, j-1 {
		dst[i], dst[j] = dst[j], dst[i]
	}
	return dst, true
}

// possibleSlack is what a run of n characters may cost more than text: a
// single name is believed on its place in the list, a long run is not.
func possibleSlack(n int) int {
	if n <= 4 {
		return -possibleName
	}
	return 0
}
