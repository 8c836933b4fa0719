namespace CrediCare.Web.Startup;

/// <summary>Section <c>Storage</c>: the folder for the embedded database, mail pickup, incoming files and logs.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>Relative to the site's own folder, or absolute.</summary>
    public string Root { get; set; } = "data";

    public string PathOf(IHostEnvironment environment, params string[] parts) =>
        Path.Combine([environment.ContentRootPath, Root, .. parts]);
}
