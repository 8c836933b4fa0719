namespace CrediCare.Data.Security;

/// <summary>
/// A key of ASP.NET's data protection (cookies, antiforgery, links), kept in the database so that all nodes share it.
/// Its secret part is sealed by the vault.
/// </summary>
public sealed class DataProtectionKey
{
    private DataProtectionKey() { }

    public Guid Id { get; private set; }
    public string Name { get; private set; } = "";
    public string Xml { get; private set; } = "";
    public DateTime CreatedAtUtc { get; private set; }

    public static DataProtectionKey Keep(string name, string xml, DateTime nowUtc) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Name = name,
            Xml = xml,
            CreatedAtUtc = nowUtc,
        };

    public void Replace(string xml) => Xml = xml;
}
