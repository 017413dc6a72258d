package org.marketops.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marketops.kernel.BadInput;

/** Which addresses a webhook may have, and at which addresses of the network it is called. */
class AllowedAddressesTest {

    private final AllowedAddresses allowed = AllowedAddresses.of("https://Hooks.Example.com\n\n  http://10.1.2.3:8080 private  ");

    @Test
    void schemeHostAndPortMustAllBeNamed() {
        assertThat(allowed.allows(URI.create("https://hooks.example.com/any/path?x=1"))).isTrue();
        assertThat(allowed.allows(URI.create("https://hooks.example.com:443/"))).isTrue();
        assertThat(allowed.allows(URI.create("http://hooks.example.com/"))).isFalse();
        assertThat(allowed.allows(URI.create("https://hooks.example.com:8443/"))).isFalse();
        assertThat(allowed.allows(URI.create("https://hooks.example.com.evil.org/"))).isFalse();
        assertThat(allowed.allows(URI.create("https://example.com/"))).isFalse();
        assertThat(AllowedAddresses.of("").allows(URI.create("https://hooks.example.com/"))).isFalse();
    }

    @Test
    void anInnerAddressIsCalledOnlyWhereTheAdministratorSaysPrivate() throws UnknownHostException {
        URI outside = URI.create("https://hooks.example.com/");
        URI inside = URI.create("http://10.1.2.3:8080/");

        assertThat(allowed.allows(outside, InetAddress.getByName("93.184.216.34"))).isTrue();
        assertThat(allowed.allows(outside, InetAddress.getByName("10.1.2.3"))).isFalse();
        assertThat(allowed.allows(inside, InetAddress.getByName("10.1.2.3"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://hooks.example.com/", "https://user@hooks.example.com/", "https://hooks.example.com/#here", "hooks.example.com",
        "https:///path", "javascript:alert(1)", "https://hooks.example.com:0/", "https://hooks.example.com:99999/", "https://hooks.example.com/a b",
        "https://hooks.example.com/\r\nX: y", "https://other.example.com/"})
    void whatCannotOrMustNotBeCalledIsRefusedWithItsField(String typed) {
        assertThatThrownBy(() -> allowed.checked(typed)).isInstanceOf(BadInput.class)
                .satisfies(thrown -> assertThat(((BadInput) thrown).field()).isEqualTo("address"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hooks.example.com", "https://hooks.example.com/path", "https://a.example.com public", "https://a.example.com private now"})
    void aLineThatIsNoOriginIsRefusedWithItsText(String line) {
        assertThatThrownBy(() -> AllowedAddresses.of("https://good.example.com\n" + line)).isInstanceOf(BadInput.class).hasMessageContaining(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0.0.0.0", "10.255.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "198.18.0.1", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "fd12::1", "ff02::1", "64:ff9b::a00:1", "2002:a00:1::1",
        "2001:db8::1", "2001::1", "::ffff:10.0.0.1"})
    void addressesOfThisMachineOfInnerNetworksAndOfTunnelsAreNotPublic(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450:4001::1"})
    void addressesOfTheInternetArePublic(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
    }
}
