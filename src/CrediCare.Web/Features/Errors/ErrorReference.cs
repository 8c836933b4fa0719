using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace CrediCare.Web.Features.Errors;

/// <summary>A short number a person can read over the phone, and which the log holds beside the failure.</summary>
public static class ErrorReference
{
    // No I, L, O or U: nothing to mix up with a digit or with each other.
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 6;

    /// <summary>The same request always has the same reference, such as <c>K7-3M2Q</c>.</summary>
    public static string Of(HttpContext context)
    {
        var trace = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(trace));
        var letters = new string([.. hash.Take(Length).Select(part => Letters[part % Letters.Length])]);
        return $"{letters[..2]}-{letters[2..]}";
    }
}
