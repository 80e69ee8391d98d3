package state

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
)

// Keyring seals and opens values. It is made from secrets, the first of which
// seals; all of them open, so that a secret can be replaced: put the new one
// before the old one, and take the old one away when nothing is kept any more
// that it sealed. A Keyring has no secret in a form that prints.
type Keyring struct{ keys []key }

// key is what a secret is made into.
type key struct {
	name [nameLen]byte
	aead cipher.AEAD
}

// secretLen is the length of a secret in bytes, that of an AES-256 key.
const secretLen = 32

// ErrSecret is that of a secret that is none. It has nothing of it in its text.
var ErrSecret = errors.New("a secret key is 32 random bytes, written in base64 or as 64 hexadecimal digits; " +
	"make one with: openssl rand -base64 32")

// ParseKeyring reads secrets, which white space or commas separate. A secret is
// 32 random bytes in base64 (either alphabet, padded or not) or hexadecimal
// digits. A passphrase is refused: whoever reads what is sealed could try all
// the words there are. Its error is an ErrSecret that tells which one is wrong.
func ParseKeyring(text string) (*Keyring, error) {
	secrets := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(", \t\r\n", r) })
	if len(secrets) == 0 {
		return nil, fmt.Errorf("there is no secret key: %w", ErrSecret)
	}
	ring := &Keyring{}
	for i, text := range secrets {
		secret, ok := parseSecret(text)
		if !ok {
			return nil, fmt.Errorf("secret key %d of %d cannot be used: %w", i+1, len(secrets), ErrSecret)
		}
		k, err := newKey(secret)
		if err != nil {
			return nil, err
		}
		ring.keys = append(ring.keys, k)
	}
	return ring, nil
}

func parseSecret(text string) ([]byte, bool) {
	secret, err := hex.DecodeString(text)
	if err != nil || len(secret) != secretLen {
		text = strings.NewReplacer("-", "+", "_", "/").Replace(strings.TrimRight(text, "="))
		secret, err = base64.RawStdEncoding.Strict().DecodeString(text)
	}
	return secret, err == nil && len(secret) == secretLen && looksRandom(secret)
}

// minDistinct is how many different bytes a secret has at least. Fewer occur in
// one of 10^36 random secrets, and in what was typed by leaning on a digit.
const minDistinct = 8

func looksRandom(secret []byte) bool {
	seen := make(map[byte]bool)
	for _, b := range secret {
		seen[b] = true
	}
	return len(seen) >= minDistinct
}

// What the keys that are derived from a secret are for. Other uses of the same
// secret derive others.
const (
	useSeal = "officebot state: AES-256-GCM"
	useName = "officebot state: name of the key"
)

func newKey(secret []byte) (key, error) {
	var k key
	derived, err := hkdf.Key(sha256.New, secret, nil, useSeal, secretLen)
	if err != nil {
		return k, err
	}
	name, err := hkdf.Key(sha256.New, secret, nil, useName, nameLen)
	if err != nil {
		return k, err
	}
	copy(k.name[:], name)
	block, err := aes.NewCipher(derived)
	if err != nil {
		return k, err
	}
	// A nonce is drawn at random for each value, which is safe for 2^32 of them
	// (NIST SP 800-38D, 8.3): ten a second for thirteen years.
	k.aead, err = cipher.NewGCMWithRandomNonce(block)
	return k, err
}

// A sealed value is a header, which is the format's byte and the name of its
// key, then nonce, ciphertext and tag. The header and where the value is stored
// are bound to it.
const (
	format    = 1 // no text begins with it
	nameLen   = 4
	headerLen = 1 + nameLen
)

// The errors of values that cannot be opened.
var (
	// ErrNotSealed is that of a value that was written without a secret.
	ErrNotSealed = errors.New("a stored value is not encrypted; it was written without OFFICEBOT_SECRET_KEY: delete it, or let it be written again")
	// ErrNoKey is that of a value that was sealed with another secret.
	ErrNoKey = errors.New("a stored value was encrypted with a secret that OFFICEBOT_SECRET_KEY does not have; put that one after the first, or delete the value")
	// ErrTampered is that of a value that is not what was stored under its key.
	ErrTampered = errors.New("a stored value was changed, or moved from another key, since it was encrypted; delete it")
)

// seal encrypts a value for a place.
func (r *Keyring) seal(place string, value []byte) []byte {
	k := &r.keys[0]
	sealed := make([]byte, 0, headerLen+k.aead.Overhead()+len(value))
	sealed = append(sealed, format)
	sealed = append(sealed, k.name[:]...)
	return k.aead.Seal(sealed, nil, value, bound(sealed, place))
}

// open decrypts what was sealed for a place. The error is ErrNotSealed, ErrNoKey
// or ErrTampered.
func (r *Keyring) open(place string, sealed []byte) ([]byte, error) {
	if len(sealed) < headerLen || sealed[0] != format {
		return nil, ErrNotSealed
	}
	header := sealed[:headerLen]
	err := ErrNoKey
	for i := range r.keys {
		k := &r.keys[i]
		if !bytes.Equal(k.name[:], header[1:]) {
			continue
		}
		value, failure := k.aead.Open([]byte{}, nil, sealed[headerLen:], bound(header, place))
		if failure == nil {
			return value, nil
		}
		err = ErrTampered
	}
	return nil, err
}

// bound is what is authenticated along with a value.
func bound(header []byte, place string) []byte {
	return append(append(make([]byte, 0, headerLen+len(place)), header...), place...)
}
