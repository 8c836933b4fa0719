using System.Globalization;
using CrediCare.Web.Text;

namespace CrediCare.Web.Tests.Text;

/// <summary>Runs a test as a reader of one language would meet it: numbers Norwegian, words by choice.</summary>
public sealed class ReadingLanguage : IDisposable
{
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo _words = CultureInfo.CurrentUICulture;

    public ReadingLanguage(string code)
    {
        CultureInfo.CurrentCulture = PortalLanguage.NorwegianCulture;
        CultureInfo.CurrentUICulture = PortalLanguage.CultureOf(code);
    }

    public void Dispose()
    {
        CultureInfo.CurrentCulture = _culture;
        CultureInfo.CurrentUICulture = _words;
    }
}
