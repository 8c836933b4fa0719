using System.Globalization;
using System.Text;

namespace CrediCare.Pdf.Files;

/// <summary>How numbers and text stand in a PDF file (ISO 32000-1, 7.3).</summary>
internal static class PdfNumber
{
    public static string Of(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A string of any letters, in UTF-16 with its mark.</summary>
    public static string Text(string value) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(value))}>";

    public static string Reference(int number) => string.Create(CultureInfo.InvariantCulture, $"{number} 0 R");
}
