package state

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// secretOf is a secret's bytes that are no secret: each test has its own.
func secretOf(seed byte) []byte {
	secret := make([]byte, secretLen)
	for i := range secret {
		secret[i] = seed + byte(i)*7
	}
	return secret
}

func ringOf(t testing.TB, seeds ...byte) *Keyring {
	t.Helper()
	var texts []string
	for _, seed := range seeds {
		texts = append(texts, base64.StdEncoding.EncodeToString(secretOf(seed)))
	}
	ring, err := ParseKeyring(strings.Join(texts, ","))
	if err != nil {
		t.Fatal(err)
	}
	return ring
}

func TestParseKeyring(t *testing.T) {
	secret, older := secretOf(0xe0), secretOf(2) // the first has + and / in base64
	standard := base64.StdEncoding.EncodeToString(secret)
	old := hex.EncodeToString(older)
	if !strings.ContainsAny(standard, "+/") {
		t.Fatalf("%s is no test of the two alphabets", standard)
	}
	sealed, sealedOlder := ringOf(t, 0xe0).seal("a", []byte("1")), ringOf(t, 2).seal("a", []byte("1"))
	tests := []struct {
		name, text string
		keys       int
	}{
		{"base64", standard, 1},
		{"as a file has it", standard + "\n", 1},
		{"unpadded", strings.TrimRight(standard, "="), 1},
		{"the alphabet of URLs", base64.URLEncoding.EncodeToString(secret), 1},
		{"hexadecimal", hex.EncodeToString(secret), 1},
		{"in capitals", strings.ToUpper(hex.EncodeToString(secret)), 1},
		{"two", standard + "," + old, 2},
		{"two with a space", standard + ", " + old + " ", 2},
		{"two lines", standard + "\r\n" + old + "\r\n", 2},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			ring, err := ParseKeyring(test.text)
			if err != nil {
				t.Fatal(err)
			}
			if len(ring.keys) != test.keys {
				t.Errorf("%d keys, want %d", len(ring.keys), test.keys)
			}
			if _, err := ring.open("a", sealed); err != nil {
				t.Errorf("what the same secret sealed: %v", err)
			}
			if _, err := ring.open("a", sealedOlder); (err == nil) != (test.keys == 2) {
				t.Errorf("what the second sealed: %v", err)
			}
			if sealed := ring.seal("a", nil); !bytes.Equal(sealed[1:headerLen], ring.keys[0].name[:]) {
				t.Error("the first does not seal")
			}
		})
	}
}

func TestSecretsThatAreNone(t *testing.T) {
	good := base64.StdEncoding.EncodeToString(secretOf(1))
	tests := []struct{ name, text, want string }{
		{"nothing", "", "there is no secret key"},
		{"separators", " ,\n", "there is no secret key"},
		{"a passphrase", "correct-horse-battery-staple", "secret key 1 of 1"},
		{"a passphrase of words", "correct horse", "secret key 1 of 2"},
		{"a passphrase of 43 letters", strings.Repeat("password", 6)[:43], "secret key 1 of 1"},
		{"16 bytes", base64.StdEncoding.EncodeToString(secretOf(1)[:16]), "secret key 1 of 1"},
		{"31 bytes", hex.EncodeToString(secretOf(1)[:31]), "secret key 1 of 1"},
		{"33 bytes", base64.StdEncoding.EncodeToString(append(secretOf(1), 1)), "secret key 1 of 1"},
		{"32 bytes as they are", string(bytes.Repeat([]byte("s"), 32)), "secret key 1 of 1"},
		{"zeros", strings.Repeat("0", 64), "secret key 1 of 1"},
		{"as", strings.Repeat("A", 43) + "=", "secret key 1 of 1"},
		{"in quotes", `"` + good + `"`, "secret key 1 of 1"},
		{"another letter at the end", good[:42] + "/", "secret key 1 of 1"},
		{"a bad second", good + ",password", "secret key 2 of 2"},
		{"from an empty variable", "$OFFICEBOT_SECRET", "secret key 1 of 1"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := ParseKeyring(test.text)
			if !errors.Is(err, ErrSecret) || !strings.HasPrefix(err.Error(), test.want) {
				t.Fatalf("the error is %v, want %s", err, test.want)
			}
			if !strings.Contains(err.Error(), "openssl rand -base64 32") {
				t.Errorf("it does not tell how to make one: %v", err)
			}
			for _, word := range strings.FieldsFunc(test.text, func(r rune) bool { return strings.ContainsRune(" ,\n", r) }) {
				if strings.Contains(err.Error(), word) {
					t.Errorf("%q is told: %v", word, err)
				}
			}
		})
	}
}

func TestSealedValuesOpen(t *testing.T) {
	ring := ringOf(t, 1)
	seen := make(map[string]bool)
	for _, value := range []string{"", "1", "1", "\x00\xff", strings.Repeat("long ", 10_000)} {
		sealed := ring.seal("place", []byte(value))
		if seen[string(sealed)] {
			t.Error("the same value is sealed the same way twice")
		}
		seen[string(sealed)] = true
		if len(value) > 3 && bytes.Contains(sealed, []byte(value[:4])) {
			t.Error("the value is there to be read")
		}
		got, err := ring.open("place", sealed)
		if err != nil || got == nil {
			t.Fatalf("nil: %t, error: %v", got == nil, err)
		}
		if diff := cmp.Diff(value, string(got)); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}

func TestSealedValuesThatAreNotOpened(t *testing.T) {
	ring := ringOf(t, 1)
	sealed := ring.seal("place", []byte("value"))
	changed := func(at int) []byte {
		other := bytes.Clone(sealed)
		other[at] ^= 1
		return other
	}
	tests := []struct {
		name   string
		ring   *Keyring
		place  string
		sealed []byte
		want   error
	}{
		{"nothing", ring, "place", nil, ErrNotSealed},
		{"a plain value", ring, "place", []byte("value"), ErrNotSealed},
		{"a plain value that begins alike", ring, "place", []byte("\x01tate"), ErrNoKey},
		{"a header alone", ring, "place", sealed[:headerLen], ErrTampered},
		{"cut short", ring, "place", sealed[:len(sealed)-1], ErrTampered},
		{"longer", ring, "place", append(bytes.Clone(sealed), 0), ErrTampered},
		{"another format", ring, "place", changed(0), ErrNotSealed},
		{"another name of a key", ring, "place", changed(1), ErrNoKey},
		{"another nonce", ring, "place", changed(headerLen), ErrTampered},
		{"another text", ring, "place", changed(headerLen + 12), ErrTampered},
		{"another tag", ring, "place", changed(len(sealed) - 1), ErrTampered},
		{"moved", ring, "other", sealed, ErrTampered},
		{"moved to the beginning of the place", ring, "plac", sealed, ErrTampered},
		{"another secret", ringOf(t, 2), "place", sealed, ErrNoKey},
		{"other secrets", ringOf(t, 2, 3), "place", sealed, ErrNoKey},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if value, err := test.ring.open(test.place, test.sealed); !errors.Is(err, test.want) || value != nil {
				t.Errorf("%q, error %v, want %v", value, err, test.want)
			}
		})
	}
	if _, err := ringOf(t, 2, 1).open("place", sealed); err != nil {
		t.Errorf("an old secret does not open: %v", err)
	}
}

func TestKeyringsDoNotPrint(t *testing.T) {
	ring := ringOf(t, 1)
	secret := secretOf(1)
	printed := fmt.Sprintf("%v %+v %#v %v %+v", ring, ring, ring, *ring, NewSealed(nil, ring))
	for _, form := range []string{
		string(secret[:8]), hex.EncodeToString(secret[:8]), strings.Trim(fmt.Sprint(secret[:8]), "[]"),
		base64.StdEncoding.EncodeToString(secret[:9]),
	} {
		if strings.Contains(printed, form) {
			t.Errorf("the secret is printed: %s", printed)
		}
	}
}

// Nothing opens but what was sealed, for the place that it was sealed for.
func FuzzOpen(f *testing.F) {
	ring := ringOf(f, 1, 2)
	f.Add("place", []byte(nil))
	f.Add("place", []byte("value"))
	f.Add("place", ring.seal("place", []byte("value")))
	f.Add("", ring.seal("", nil)[:headerLen])
	f.Fuzz(func(t *testing.T, place string, text []byte) {
		if value, err := ring.open(place, text); err == nil {
			// The fuzzer cannot forge one; this is a seed.
			if place != "place" || string(value) != "value" {
				t.Errorf("%q opened as %q at %q", text, value, place)
			}
		}
		sealed := ring.seal(place, text)
		if value, err := ring.open(place, sealed); err != nil || !bytes.Equal(value, text) {
			t.Errorf("%q, %v, want %q", value, err, text)
		}
		if _, err := ring.open(place+"x", sealed); !errors.Is(err, ErrTampered) {
			t.Errorf("at another place: %v", err)
		}
		if len(text) > 0 {
			sealed[int(text[0])%len(sealed)]++
			if value, err := ring.open(place, sealed); err == nil {
				t.Errorf("it opened as %q after a change", value)
			}
		}
	})
}

// A text is either refused without a word of it, or has only whole secrets.
func FuzzParseKeyring(f *testing.F) {
	f.Add("")
	f.Add("password")
	f.Add(base64.StdEncoding.EncodeToString(secretOf(1)) + " " + hex.EncodeToString(secretOf(2)))
	f.Add(strings.Repeat("A", 43) + "=")
	f.Fuzz(func(t *testing.T, text string) {
		ring, err := ParseKeyring(text)
		if err != nil {
			message := err.Error()
			if _, rest, ok := strings.Cut(message, ": "); !errors.Is(err, ErrSecret) || !ok || rest != ErrSecret.Error() {
				t.Errorf("%q: %v", text, err)
			}
			return
		}
		if len(ring.keys) == 0 || len(text) < 43*len(ring.keys) {
			t.Errorf("%q has %d keys", text, len(ring.keys))
		}
		if value, err := ring.open("a", ring.seal("a", []byte("1"))); err != nil || string(value) != "1" {
			t.Errorf("%q, %v", value, err)
		}
	})
}
