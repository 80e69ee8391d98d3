//go:build unix

package redistest

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"
)

// Authority signs certificates for a test.
type Authority struct {
	File        string // its own certificate, for SSL_CERT_FILE
	certificate *x509.Certificate
	key         *ecdsa.PrivateKey
}

// NewAuthority makes an authority, whose files are in the test's folder.
func NewAuthority(t testing.TB) Authority {
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: t.Name()}, IsCA: true,
		BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign, NotAfter: time.Now().Add(time.Hour),
	}
	a := Authority{certificate: template, key: newECKey(t)}
	a.File, _ = a.write(t, template, a.key)
	return a
}

// StartTLS runs a server that takes TLS as well, with a certificate that an authority
// signs for an address, and returns where it takes it, as programs are told.
func StartTLS(t testing.TB, by Authority, host net.IP) (server *Server, url string) {
	t.Helper()
	certificate, key := by.sign(t, host)
	port := strconv.Itoa(freePort(t))
	server = Start(t, "--tls-port", port, "--tls-auth-clients", "no",
		"--tls-cert-file", certificate, "--tls-key-file", key, "--tls-ca-cert-file", by.File)
	return server, "rediss://127.0.0.1:" + port
}

// sign makes the files of a certificate for an address, and of its key.
func (a Authority) sign(t testing.TB, address net.IP) (certificate, key string) {
	return a.write(t, &x509.Certificate{
		SerialNumber: big.NewInt(2), IPAddresses: []net.IP{address}, NotAfter: time.Now().Add(time.Hour),
	}, newECKey(t))
}

func (a Authority) write(t testing.TB, template *x509.Certificate, key *ecdsa.PrivateKey) (string, string) {
	signed, err := x509.CreateCertificate(rand.Reader, template, a.certificate, &key.PublicKey, a.key)
	if err != nil {
		t.Fatal(err)
	}
	private, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	files := [2]string{filepath.Join(folder, "certificate.pem"), filepath.Join(folder, "key.pem")}
	for i, block := range []*pem.Block{{Type: "CERTIFICATE", Bytes: signed}, {Type: "PRIVATE KEY", Bytes: private}} {
		if err := os.WriteFile(files[i], pem.EncodeToMemory(block), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return files[0], files[1]
}

func newECKey(t testing.TB) *ecdsa.PrivateKey {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return key
}
