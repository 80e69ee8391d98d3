package adapters

import "net/url"

// IsAddress tells whether a text is the address of a server, or of a path on one, that
// requests can be sent to: https://slack.com/api/.
func IsAddress(text string) bool {
	address, err := url.Parse(text)
	return err == nil && (address.Scheme == "https" || address.Scheme == "http") &&
		address.Hostname() != "" && address.User == nil && address.RawQuery == "" && address.Fragment == ""
}
