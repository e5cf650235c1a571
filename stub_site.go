package news

func isSiteName(s string) bool { return len(s) > 6 && (s[len(s)-3:] == "网" || s[len(s)-3:] == "線") }
