using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace WorkSpacesProvider.Terraform.Hosting;

/// <summary>
/// The plugin's side of AutoMTLS: a certificate that lives as long as the process, and trust in the host's one certificate and no other.
/// The host waits for the certificate alone; what TLS needs besides is made while the host connects.
/// </summary>
internal sealed class PluginCertificate
{
    /// <summary>The name under which the host looks for the plugin.</summary>
    private const string ServerName = "localhost";

    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";
    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";

    /// <summary>The host's clock is ours; the margin is for rounding.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    private readonly X509Certificate2 _own;

    private PluginCertificate(X509Certificate2 own) => _own = own;

    public ReadOnlyMemory<byte> Der => _own.RawDataMemory;

    public static PluginCertificate Create(DateTimeOffset now) => new(Make(now));

    /// <param name="hostCertificatePem">The host's certificate.</param>
    /// <exception cref="CryptographicException">The host's certificate can't be read.</exception>
    public SslServerAuthenticationOptions ServeOnly(string hostCertificatePem)
    {
        var host = X509Certificate2.CreateFromPem(hostCertificatePem);
        return new SslServerAuthenticationOptions
        {
            // Offline: building a chain over the network for a certificate that signs itself finds nothing and takes its time.
            ServerCertificateContext = SslStreamCertificateContext.Create(_own, additionalCertificates: null, offline: true),
            ClientCertificateRequired = true,
            ApplicationProtocols = [SslApplicationProtocol.Http2],
            CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
            CertificateChainPolicy = TrustOnly(host),
            RemoteCertificateValidationCallback = (_, peer, _, _) =>
                peer is not null && peer.GetRawCertData().AsSpan().SequenceEqual(host.RawDataMemory.Span),
        };
    }

    private static X509Certificate2 Make(DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={ServerName}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(ServerName);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyCertSign, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(ServerAuthentication), new Oid(ClientAuthentication)], critical: false));
        var certificate = request.CreateSelfSigned(now - Margin, now + Lifetime);
        if (!OperatingSystem.IsWindows())
            return certificate;

        // Windows serves no key that lives in memory alone.
        using (certificate)
        {
            return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), password: null);
        }
    }

    /// <summary>The validation is by the bytes; the policy keeps the system's stores out of it.</summary>
    private static X509ChainPolicy TrustOnly(X509Certificate2 certificate) => new()
    {
        TrustMode = X509ChainTrustMode.CustomRootTrust,
        CustomTrustStore = { certificate },
        RevocationMode = X509RevocationMode.NoCheck,
        DisableCertificateDownloads = true,
    };
}
