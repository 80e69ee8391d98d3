//go:build unix

package state

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"fmt"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"officebot/adapters/state/redistest"
)

// The authorities that sign are those of the system, or those that SSL_CERT_FILE
// names, which Go reads once: no other test here needs any.
func TestRedisIsReachedOverTLS(t *testing.T) {
	trusted, untrusted := newAuthority(t), newAuthority(t)
	t.Setenv("SSL_CERT_FILE", trusted.file)
	tests := []struct {
		name string
		by   authority
		host net.IP
		want string // in the error; "" is none
	}{
		{"good", trusted, net.IPv4(127, 0, 0, 1), ""},
		{"of another host", trusted, net.IPv4(127, 0, 0, 2), "certificate is valid for 127.0.0.2, not 127.0.0.1"},
		{"by somebody", untrusted, net.IPv4(127, 0, 0, 1), "certificate signed by unknown authority"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			certificate, key := test.by.sign(t, test.host)
			port := freePort(t)
			redistest.Start(t, "--tls-port", port, "--tls-auth-clients", "no",
				"--tls-cert-file", certificate, "--tls-key-file", key, "--tls-ca-cert-file", test.by.file)
			err := openRedis(t, "rediss://127.0.0.1:"+port).Ping(t.Context())
			if (err == nil) != (test.want == "") || err != nil && !strings.Contains(err.Error(), test.want) {
				t.Errorf("the error is %v, want %q", err, test.want)
			}
		})
	}
	t.Run("and again", func(t *testing.T) { testFallbackOverTLS(t, trusted) })
}

// Connections over TLS that were broken while nobody used them look whole. One
// call finds out, not one for each.
func testFallbackOverTLS(t *testing.T, trusted authority) {
	certificate, key := trusted.sign(t, net.IPv4(127, 0, 0, 1))
	port := freePort(t)
	server := redistest.Start(t, "--tls-port", port, "--tls-auth-clients", "no",
		"--tls-cert-file", certificate, "--tls-key-file", key, "--tls-ca-cert-file", trusted.file)
	r := openReplicas(t, 1, "rediss://127.0.0.1:"+port)[0]
	connections := func() int { return r.redis.connected().IdleCount() }
	together := func() {
		var all sync.WaitGroup
		for i := range 10 {
			all.Go(func() { r.put(fmt.Sprint(i), "1", time.Hour) })
		}
		all.Wait()
	}
	until(t, "several connections", func() bool { together(); return connections() > 3 })
	broken := r.redis.connected()
	server.Restart()
	lose(r)
	find(r)
	if r.redis.connected() == broken {
		t.Error("it has not dropped its connections")
	}
	for range 10 {
		together()
	}
	until(t, "that it told", func() bool { return strings.HasSuffix(r.changes(), "found") })
	if got := r.changes(); got != "lost found" {
		t.Errorf("it told: %s", got)
	}
}

func freePort(t *testing.T) string {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	_, port, err := net.SplitHostPort(listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	return port
}

// authority signs certificates for a test.
type authority struct {
	file        string
	certificate *x509.Certificate
	key         *ecdsa.PrivateKey
}

func newAuthority(t *testing.T) authority {
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: t.Name()}, IsCA: true,
		BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign, NotAfter: time.Now().Add(time.Hour),
	}
	a := authority{certificate: template, key: newECKey(t)}
	a.file, _ = a.write(t, template, a.key)
	return a
}

// sign makes the files of a certificate for an address, and of its key.
func (a authority) sign(t *testing.T, address net.IP) (certificate, key string) {
	return a.write(t, &x509.Certificate{
		SerialNumber: big.NewInt(2), IPAddresses: []net.IP{address}, NotAfter: time.Now().Add(time.Hour),
	}, newECKey(t))
}

func (a authority) write(t *testing.T, template *x509.Certificate, key *ecdsa.PrivateKey) (string, string) {
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

func newECKey(t *testing.T) *ecdsa.PrivateKey {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return key
}
