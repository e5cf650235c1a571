package news

import (
	"slices"
	"strings"
)

// repairLinks puts back the decimal points that the links' summaries and second
// titles have lost. What stood there is kept in SummaryRaw and AltRaw. The
// copies that a number is looked up in are the texts of all links to the same
// article.
func repairLinks(blocks []LinkBlock) {
	if !slices.ContainsFunc(blocks, func(b LinkBlock) bool { return slices.ContainsFunc(b.Links, mayLackPoint) }) {
		return
	}
	type place struct{ block, link int }
	first := make(map[place]place) // of the links to the same article
	for _, d := range FindDuplicates(blocks) {
		first[place{d.Block, d.Link}] = place{d.OfBlock, d.OfLink}
	}
	storyOf := func(block, link int) place {
		at := place{block, link}
		if of, ok := first[at]; ok {
			return of
		}
		return at
	}
	known := make(map[place][]string) // the decimals of all texts on an article
	for i := range blocks {
		for j := range blocks[i].Links {
			link, story := &blocks[i].Links[j], storyOf(i, j)
			for _, s := range [...]string{link.headline(), link.Alt, link.Summary} {
				known[story] = appendDecimals(known[story], s)
			}
		}
	}
	for _, list := range known {
		slices.Sort(list)
	}
	for i := range blocks {
		for j := range blocks[i].Links {
			link := &blocks[i].Links[j]
			list := known[storyOf(i, j)]
			if s, ok := repairDecimals(link.Alt, list); ok {
				link.Alt, link.AltRaw = s, link.Alt
			}
			if s, ok := repairDecimals(link.Summary, list); ok {
				link.Summary, link.SummaryRaw = s, link.Summary
			}
		}
	}
}

// mayLackPoint reports whether two digits have a blank between them in what a
// link tells beside its title.
func mayLackPoint(link Link) bool { return hasSplitNumber(link.Alt) || hasSplitNumber(link.Summary) }

// hasSplitNumber reports whether a blank stands between two digits of s.
func hasSplitNumber(s string) bool {
	for i := 1; i+1 < len(s); i++ {
		if s[i] == ' ' && isDigit(rune(s[i-1])) && isDigit(rune(s[i+1])) {
			return true
		}
	}
	return false
}

// repairDecimals puts back the decimal points that texts lose when they are
// made from keywords: 营收491 07亿元 is 491.07亿元. Known are, sorted, the decimals
// of other texts about the same. It reports whether there was one; what is not
// certain stays as it is.
//
// Two runs of digits with one blank between are a decimal for certain
//
//   - where it is a known one with its point, or
//   - where a unit that decimals have follows (%, 亿元, 个百分点, 倍 …), an
//     ideograph or a sign like （ ： , goes before, the second run has one, two
//     or four digits and the first is no year (2021 12亿元) and no ordinal
//     (第3 5万吨). At the head of the text or after a blank the number may begin
//     a list or a sentence: then only a zero that no other number has (0 88%,
//     491 07亿元) makes it certain. With 0 first there may be three digits, too,
//     which otherwise may be thousands (12 000吨).
//
// Three runs of digits in a row, times and dates are left alone. The text's
// other characters, and its length in bytes, stay the same.
func repairDecimals(s string, known []string) (string, bool) {
	var repaired []byte
	for i := 0; i < len(s); {
		if !isDigit(rune(s[i])) {
			i++
			continue
		}
		start := i
		blank, end, ok := splitDecimal(s, start)
		i = end
		if !ok {
			continue
		}
		if !isCertain(s, start, blank, end) {
			if _, ok := slices.BinarySearch(known, s[start:blank]+"."+s[blank+1:end]); !ok {
				continue
			}
		}
		if repaired == nil {
			repaired = []byte(s)
		}
		repaired[blank] = '.'
	}
	if repaired == nil {
		return s, false
	}
	return string(repaired), true
}

// splitDecimal reads digits, a blank and digits that stand alone. The end is
// where to read on, whether they do or not.
func splitDecimal(s string, start int) (blank, end int, ok bool) {
	blank = skipDigits(s, start)
	end = blank
	runs := 1
	for end+1 < len(s) && isNumberJoint(s[end]) && isDigit(rune(s[end+1])) {
		ok = s[end] == ' '
		end = skipDigits(s, end+1)
		runs++
	}
	return blank, end, ok && runs == 2 && !continues(s[:start])
}

// continues reports whether a number after this would be a part of something:
// a name, a fraction, a code.
func continues(before string) bool {
	n := len(before)
	switch {
	case n == 0:
		return false
	case before[n-1] == '-': // minus, but not a hyphen
		return n > 1 && isAlnum(rune(before[n-2]))
	}
	return isAlnum(rune(before[n-1])) || before[n-1] == '.' || before[n-1] == '/'
}

// skipDigits gives the end of the digits at i.
func skipDigits(s string, i int) int {
	for i < len(s) && isDigit(rune(s[i])) {
		i++
	}
	return i
}

// isNumberJoint reports whether b between digits makes them one number, time
// or date.
func isNumberJoint(b byte) bool {
	switch b {
	case ' ', '.', ',', ':', '-', '/':
		return true
	}
	return false
}

// decimalUnits are what decimals are counted in, and whole numbers seldom with
// another number before them.
var decimalUnits = [...]string{
	"%", "％", "‰", "个百分点", "個百分點", "百分点", "百分點", "亿", "億", "万", "萬", "元", "美元", "港元", "欧元", "日元", "英镑", "人民币",
	"倍", "吨", "噸", "公斤", "千克", "公里", "千米", "米", "平方", "立方", "公顷", "公頃", "亩", "畝", "兆瓦", "千瓦", "度电", "级地震", "級地震", "℃", "摄氏度", "個基點", "个基点",
}

// isCertain reports whether the number s[start:end] has lost its point at the
// blank, by its own form and by what stands around it.
func isCertain(s string, start, blank, end int) bool {
	whole, fraction := s[start:blank], s[blank+1:end]
	zero := whole == "0"
	switch {
	case !hasUnit(s[end:]), whole[0] == '0' && !zero, len(whole) > 6, isYear(whole):
		return false
	case len(fraction) > 4, len(fraction) == 3 && !zero:
		return false
	}
	before := s[:start]
	for _, ordinal := range [...]string{"第", "图", "圖", "表", "前", "号", "號", "届", "期", "位列"} {
		if strings.HasSuffix(before, ordinal) {
			return false
		}
	}
	if before == "" || before[len(before)-1] == ' ' {
		return zero || fraction[0] == '0'
	}
	return true
}

// hasUnit reports whether s begins with a unit. 元 begins other words, too.
func hasUnit(s string) bool {
	for _, word := range [...]string{"元旦", "元月", "元宵", "元年", "元素", "元首"} {
		if strings.HasPrefix(s, word) {
			return false
		}
	}
	for _, unit := range decimalUnits {
		if strings.HasPrefix(s, unit) {
			return true
		}
	}
	return false
}

// isYear reports whether the digits may be a year.
func isYear(digits string) bool {
	return len(digits) == 4 && (digits[:2] == "19" || digits[:2] == "20")
}

// appendDecimals appends the decimals of a text.
func appendDecimals(list []string, s string) []string {
	for i := 0; i < len(s); {
		if !isDigit(rune(s[i])) {
			i++
			continue
		}
		start, points := i, 0
		for i = skipDigits(s, i); i+1 < len(s) && isNumberJoint(s[i]) && s[i] != ' ' && isDigit(rune(s[i+1])); i = skipDigits(s, i+1) {
			if points++; s[i] != '.' {
				points = 2
			}
		}
		if points == 1 {
			list = append(list, s[start:i])
		}
	}
	return list
}
