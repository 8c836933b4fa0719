using System.Diagnostics;

namespace CrediCare.Web.Tests.Features.Reports;

/// <summary>What a program that others wrote reads in a PDF file: spaces of all kinds as spaces; a form feed ends each page.</summary>
internal static class PdfText
{
    public static string Of(byte[] file)
    {
        using var reader = Process.Start(
            new ProcessStartInfo("pdftotext", ["-layout", "-", "-"])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                StandardOutputEncoding = System.Text.Encoding.UTF8,
            }
        )!;
        var text = reader.StandardOutput.ReadToEndAsync();
        using (var into = reader.StandardInput.BaseStream)
            into.Write(file);
        reader.WaitForExit();
        Assert.Equal(0, reader.ExitCode);
        return text.Result.Replace('\u00A0', ' ');
    }
}
