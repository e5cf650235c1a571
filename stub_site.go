package news

func isByline(s string) bool { return isEnd(s) && width(s) < 40 }
