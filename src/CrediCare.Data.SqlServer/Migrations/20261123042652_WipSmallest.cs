using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrediCare.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class WipSmallest : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "SmallestPayouts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RefundOre = table.Column<long>(type: "bigint", nullable: false),
                    ToCreditorOre = table.Column<long>(type: "bigint", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    Withdrawn = table.Column<bool>(type: "bit", nullable: false),
                    Source = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    CreatedByUserId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CreatedAtUtc = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SmallestPayouts", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SmallestPayouts_ValidFrom_Revision",
                table: "SmallestPayouts",
                columns: new[] { "ValidFrom", "Revision" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SmallestPayouts");
        }
    }
}
