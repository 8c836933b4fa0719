using CrediCare.Domain.Creditors;

namespace CrediCare.Data.Sandboxes;

/// <summary>What the database of a sandbox is called: small letters, digits and lines below, at most 63, as every engine takes them.</summary>
public static class SandboxName
{
    public const string Start = "sandbox_";

    public static string Of(Sandbox sandbox) => Of(sandbox.CreditorId, sandbox.Generation);

    public static string Of(Guid creditorId, int generation) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Start}{creditorId:N}_{generation}");
}
