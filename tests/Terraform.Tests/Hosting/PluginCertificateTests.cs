using System.Security.Cryptography.X509Certificates;
using WorkSpacesProvider.Terraform.Hosting;

namespace WorkSpacesProvider.Terraform.Tests.Hosting;

public sealed class PluginCertificateTests : IDisposable
{
    private readonly X509Certificate2 _host = HostCertificate.Make();

    [Fact]
    public void It_is_what_the_host_can_trust_alone()
    {
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = X509CertificateLoader.LoadCertificate(PluginCertificate.Create(now).Der.Span);

        Assert.True(certificate.MatchesHostname("localhost"));
        Assert.InRange(now.LocalDateTime, certificate.NotBefore, certificate.NotAfter);
        Assert.True(certificate.Extensions.OfType<X509BasicConstraintsExtension>().Single().CertificateAuthority);
        Assert.Equal(
            X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyCertSign, certificate.Extensions.OfType<X509KeyUsageExtension>().Single().KeyUsages);
        Assert.Equal(
            ["1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2"],
            certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().Single().EnhancedKeyUsages.Cast<System.Security.Cryptography.Oid>().Select(usage => usage.Value!));
    }

    [Fact]
    public void It_trusts_the_hosts_certificate_by_its_bytes_and_no_other()
    {
        using var stranger = HostCertificate.Make();
        var validate = PluginCertificate.Create(TimeProvider.System.GetUtcNow()).ServeOnly(_host.ExportCertificatePem()).RemoteCertificateValidationCallback!;

        Assert.True(validate(this, _host, null, default));
        Assert.False(validate(this, stranger, null, default));
        Assert.False(validate(this, null, null, default));
    }

    public void Dispose() => _host.Dispose();
}
