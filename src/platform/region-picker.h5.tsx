import { Picker } from '@tarojs/components'
import { areaList } from '@vant/area-data'
import { useState } from 'react'
import type { RegionPickerProps } from './types'

interface Area {
  code: string
  name: string
}

const listOf = (areas: Readonly<Record<string, string>>): Area[] =>
  Object.entries(areas).map(([code, name]) => ({ code, name }))
const provinces = listOf(areaList.province_list)
const cities = listOf(areaList.city_list)
const districts = listOf(areaList.county_list)

const inside = (areas: readonly Area[], code: string | undefined, digits: number) =>
  areas.filter((area) => code !== undefined && area.code.slice(0, digits) === code.slice(0, digits))

function columnsAt([first, second]: readonly number[]) {
  const province = provinces[first ?? 0]
  const citiesHere = inside(cities, province?.code, 2)
  const districtsHere = inside(districts, citiesHere[second ?? 0]?.code, 4)
  return [provinces, citiesHere, districtsHere] as const
}

function indexesOf(value: readonly string[]): number[] {
  const at = (areas: readonly Area[], name: string | undefined) =>
    Math.max(
      0,
      areas.findIndex((area) => area.name === name),
    )
  const first = at(provinces, value[0])
  const second = at(columnsAt([first])[1], value[1])
  return [first, second, at(columnsAt([first, second])[2], value[2])]
}

/** A browser has no region list of its own: three columns that follow each other. */
export function RegionPicker({ value, onChange, children }: RegionPickerProps) {
  const [turned, setTurned] = useState<number[]>()
  const at = turned ?? indexesOf(value)
  const columns = columnsAt(at)
  return (
    <Picker
      mode="multiSelector"
      range={columns.map((column) => column.map((area) => area.name))}
      value={at}
      onColumnChange={({ detail }) => {
        const next = [...at]
        next[detail.column] = detail.value
        setTurned(
          detail.column === 0 ? [detail.value, 0, 0] : detail.column === 1 ? [next[0] ?? 0, detail.value, 0] : next,
        )
      }}
      onCancel={() => {
        setTurned(undefined)
      }}
      onChange={({ detail }) => {
        const chosen = detail.value
        const [first, second, third] = columnsAt(chosen)
        const name = (areas: readonly Area[], index: number | undefined) => areas[index ?? 0]?.name ?? ''
        onChange([name(first, chosen[0]), name(second, chosen[1]), name(third, chosen[2])])
        setTurned(undefined)
      }}
    >
      {children}
    </Picker>
  )
}
