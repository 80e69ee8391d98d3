package intake

import (
	"encoding/xml"
	"net/url"
	"strings"
)

// export is a page as a wiki exports it.
type export struct {
	title, url, lang, text string
	line                   int // on which the text begins
}

// openExport reads a page exported as XML, nil where the text is none.
func openExport(text string) *export {
	if !strings.HasPrefix(strings.TrimSpace(text), "<mediawiki") {
		return nil
	}
	var doc struct {
		Lang string `xml:"lang,attr"`
		Base string `xml:"siteinfo>base"`
		Page struct {
			Title string `xml:"title"`
			Text  string `xml:"revision>text"`
		} `xml:"page"`
	}
	if err := xml.Unmarshal([]byte(text), &doc); err != nil || doc.Page.Text == "" {
		return nil
	}
	e := &export{title: doc.Page.Title, lang: doc.Lang, text: doc.Page.Text, line: 1}
	if at, err := url.Parse(doc.Base); err == nil && at.Host != "" {
		e.url = at.Scheme + "://" + at.Host + "/wiki/" + strings.ReplaceAll(doc.Page.Title, " ", "_")
	}
	if at := strings.Index(text, "<text"); at >= 0 {
		e.line += strings.Count(text[:at], "\n")
	}
	return e
}
