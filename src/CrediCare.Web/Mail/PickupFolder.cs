using CrediCare.Web.Startup;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Mail;

/// <summary>Where mails lie that are not sent but written: <c>mail</c> below <c>Storage:Root</c>.</summary>
public sealed class PickupFolder(IOptions<StorageOptions> storage, IHostEnvironment environment)
{
    private string Root => Path.GetFullPath(storage.Value.PathOf(environment, "mail"));

    public string PathOf(string publicId) => Path.Combine(Root, $"{publicId}.eml");

    /// <summary>A folder in which the file is written before it is moved into place.</summary>
    public string Aside(string publicId) => Path.Combine(Root, ".writing", $"{publicId}-{Guid.NewGuid():N}");

    /// <summary>What was written for this outbox row; null when there is no file.</summary>
    public async Task<EmlMail?> FindAsync(string publicId, CancellationToken cancellationToken)
    {
        var path = PathOf(publicId);
        return File.Exists(path) ? EmlReader.Read(await File.ReadAllTextAsync(path, cancellationToken)) : null;
    }
}
