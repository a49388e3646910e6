using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace WorkSpacesProvider.Terraform.Tests.Hosting;

/// <summary>A certificate as the host makes one for itself: P-521, signed by itself.</summary>
internal static class HostCertificate
{
    public static X509Certificate2 Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP521);
        var now = TimeProvider.System.GetUtcNow();
        return new CertificateRequest("CN=localhost,O=HashiCorp", key, HashAlgorithmName.SHA512).CreateSelfSigned(now - TimeSpan.FromHours(1), now + TimeSpan.FromHours(1));
    }
}
