package news

import "strings"

// An attribute of an element is one of those that the package asks for; all
// others are passed over.
type attribute struct {
	key   attrKey
	value string
}

// An attrKey is the name of an attribute.
type attrKey uint8

const (
	attrNone attrKey = iota

	// Whether it is shown, which is asked once.
	attrStyle
	attrHidden

	// What an element is for.
	attrClass
	attrID
	attrItemprop
	attrRole

	// Where it leads.
	attrHref
	attrDataHref
	attrDataURL
	attrDataLink
	attrOnclick

	// What it says besides its text.
	attrAlt
	attrTitle

	// The moment it names.
	attrDatetime
	attrDataTime
	attrDataTimestamp
	attrDataDate
	attrDataPublish
	attrDataPubtime
	attrDataTs

	// Pictures.
	attrSrc
	attrDataSrc
	attrDataOriginal
	attrDataLazySrc
	attrWidth
	attrHeight

	// The document's head.
	attrRel
	attrProperty
	attrName
	attrContent
	attrType
)

// attrKeyOf looks a name up; attrNone is one that nobody asks for.
func attrKeyOf(name string) attrKey {
	if name, ok := strings.CutPrefix(name, "data-"); ok {
		return dataKeyOf(name)
	}
	switch name {
	case "style":
		return attrStyle
	case "hidden":
		return attrHidden
	case "class":
		return attrClass
	case "id":
		return attrID
	case "itemprop":
		return attrItemprop
	case "role":
		return attrRole
	case "href":
		return attrHref
	case "onclick":
		return attrOnclick
	case "alt":
		return attrAlt
	case "title":
		return attrTitle
	case "datetime":
		return attrDatetime
	case "src":
		return attrSrc
	case "width":
		return attrWidth
	case "height":
		return attrHeight
	case "rel":
		return attrRel
	case "property":
		return attrProperty
	case "name":
		return attrName
	case "content":
		return attrContent
	case "type":
		return attrType
	}
	return attrNone
}

// dataKeyOf is attrKeyOf for names that begin with data-.
func dataKeyOf(name string) attrKey {
	switch name {
	case "href":
		return attrDataHref
	case "url":
		return attrDataURL
	case "link":
		return attrDataLink
	case "time":
		return attrDataTime
	case "timestamp":
		return attrDataTimestamp
	case "date":
		return attrDataDate
	case "publish":
		return attrDataPublish
	case "pubtime":
		return attrDataPubtime
	case "ts":
		return attrDataTs
	case "src":
		return attrDataSrc
	case "original":
		return attrDataOriginal
	case "lazy-src":
		return attrDataLazySrc
	}
	return attrNone
}

// valueOf gives the value of an attribute in a list, "" if it is not there.
func valueOf(attrs []attribute, key attrKey) string {
	for i := range attrs {
		if attrs[i].key == key {
			return attrs[i].value
		}
	}
	return ""
}
