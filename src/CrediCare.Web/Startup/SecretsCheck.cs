using System.Buffers.Text;
using CrediCare.Data.Security;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Startup;

/// <summary>Refuses a start whose master key cannot be read or is said twice.</summary>
public sealed class SecretsCheck : IValidateOptions<SecurityOptions>
{
    public ValidateOptionsResult Validate(string? name, SecurityOptions options)
    {
        if (options.MasterKeyFile is not { } file)
            return ValidateOptionsResult.Success;
        if (options.MasterKey is not null)
            return ValidateOptionsResult.Fail("Security:MasterKey and Security:MasterKeyFile are both set; choose one.");
        try
        {
            var lines = SecretsSource.Lines(file);
            return lines.Count > 0 && lines.TrueForAll(IsKey)
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail(
                    "Security:MasterKeyFile must hold keys of 32 bytes as base64, one a line, the current one first."
                );
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return ValidateOptionsResult.Fail($"Security:MasterKeyFile cannot be read: {unreadable.Message}");
        }
    }

    /// <summary>32 bytes as base64.</summary>
    internal static bool IsKey(string text) => Base64.IsValid(text, out var length) && length == MasterKeys.Length;
}
