package news

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

func (p *Parser) decode(b []byte) (string, string, error) {
	if !utf8.Valid(b) {
		if bytes.Contains(bytes.ToLower(b[:min(len(b), 2000)]), []byte("big5")) {
			b, _ = traditionalchinese.Big5.NewDecoder().Bytes(b)
		} else if !bytes.Contains(bytes.ToLower(b[:min(len(b), 2000)]), []byte("utf-8")) {
			b, _ = simplifiedchinese.GB18030.NewDecoder().Bytes(b)
		}
	}
	return string(b), "", nil
}

func isSiteName(s string) bool { return len(s) > 6 && (s[len(s)-3:] == "网" || s[len(s)-3:] == "線") }
