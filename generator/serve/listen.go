package serve

import (
	"context"
	"net"
	"net/http"
	"strconv"
	"strings"
)

// portsToTry is how far the search for a free port goes.
const portsToTry = 50

// listen opens the address, or the next one with a free port.
func listen(ctx context.Context, addr string, anyPort bool) (net.Listener, error) {
	host, portText, err := net.SplitHostPort(addr)
	if err != nil {
		return nil, err
	}
	port, err := strconv.Atoi(portText)
	if err != nil {
		return nil, err
	}
	var config net.ListenConfig
	for tried := 1; ; tried++ {
		listener, err := config.Listen(ctx, "tcp", net.JoinHostPort(host, strconv.Itoa(port)))
		if err == nil || !anyPort || tried == portsToTry {
			return listener, err
		}
		port++
	}
}

// address is what to type into a browser on this machine.
func address(addr net.Addr) string {
	host, port, err := net.SplitHostPort(addr.String())
	if ip := net.ParseIP(host); err != nil || ip.IsUnspecified() {
		host = "localhost"
	}
	return "http://" + net.JoinHostPort(host, port) + "/"
}

// onlyLocal refuses requests that name another host: a page elsewhere whose
// name its owner lets point to this machine could read the site otherwise (DNS
// rebinding). Addresses in numbers cannot be made to point elsewhere.
func onlyLocal(addr string, next http.Handler) http.Handler {
	given, _, _ := net.SplitHostPort(addr)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		host := r.Host
		if name, _, err := net.SplitHostPort(host); err == nil {
			host = name
		}
		host = strings.ToLower(strings.Trim(host, "[]"))
		if host != "localhost" && host != given && net.ParseIP(host) == nil {
			http.Error(w, "this server answers to localhost", http.StatusMisdirectedRequest)
			return
		}
		next.ServeHTTP(w, r)
	})
}
