package news

func isByline(s string) bool {
	var buf [4]Credit
	r := readCredits(s, creditsAlone, buf[:0])
	return isEnd(s) && width(s) < 40 || width(s) < 80 && r.whole() && len(r.credits) > 0
}
